/** Closed lists of the diagram of channels. Apart from the schema, so that a script can use them without carrying the checks. */

/** What the switch shows: lines without a go-between, lines with one, or both. The first is the default. */
export const MODES = ['both', 'direct', 'mediated'] as const;
export type Mode = (typeof MODES)[number];

/** `party`: speaks for itself. `mediator`: carries messages. `host`: offers the room. `person`: acts privately. */
export const ROLES = ['party', 'mediator', 'host', 'person'] as const;
export type Role = (typeof ROLES)[number];

/** The same questions for every precedent. */
export const QUESTIONS = ['who', 'listed', 'where', 'host', 'shutOut', 'conditions', 'followed'] as const;

/** Whose way of talking the story is about: always on the diagram, and answered above it. */
export const STORY = { from: 'us', to: 'hamas' } as const;

/** Always on the diagram, with or without a line: whether they talk is the question. */
export const PRINCIPALS: readonly string[] = [STORY.from, 'israel', STORY.to];
