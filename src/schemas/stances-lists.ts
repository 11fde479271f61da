/** What the scale is made of, by id; without the schema, so that a page's script can carry it. */

/** The issues, in the order they are told; also their ids in addresses. The first is the default. */
export const ISSUES = ['statehood', 'weapons', 'governing', 'hostages'] as const;
export type IssueId = (typeof ISSUES)[number];

/** `voice`: somebody whose words differ from the line of the institution they belong to. */
export const KINDS = ['institution', 'voice'] as const;

/** How a position came to be known. */
export const BASES = ['said', 'done', 'reported'] as const;

/** How the published place came out of the two codings; `new`: the editor's reading, not coded yet. */
export const ADJUDICATIONS = ['agreed', 'adjudicated', 'one-coding', 'new'] as const;

/** Judgements and a summary by the article itself, and one sentence that two checks could not confirm: never evidence for a step. */
export const NEVER_EVIDENCE = ['F083', 'F180', 'F186', 'F189', 'F195', 'F198', 'F208'] as const;
