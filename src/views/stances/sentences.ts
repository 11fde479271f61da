/** The chart's places in words: the same for the list, the slider and the picture's name. */
import type { LocalActor, LocalIssue, LocalPoint, LocalStances } from '../../models/stances-local.ts';
import type { Stop } from '../../models/stances-state.ts';
import { standings } from '../../models/stances.ts';

type Words = LocalStances['words'];

const stepName = (issue: LocalIssue, step: number | null) => (step === null ? '' : (issue.steps[step]?.label ?? ''));

/** Where a point stands: its step, its band, or that it has neither. */
export function placeOf(point: LocalPoint, issue: LocalIssue, { place }: Words): string {
  if (point.ns) return place.ns;
  if (point.quotationOnly) return place.quotation;
  if (point.code !== null || point.low === point.high) return place.one.replace('{low}', stepName(issue, point.code ?? point.low));
  return place.band.replace('{low}', stepName(issue, point.low)).replace('{high}', stepName(issue, point.high));
}

/** Every step a careful reader could defend. */
export function bandOf(point: LocalPoint, issue: LocalIssue, { evidence }: Words): string {
  if (point.low === null) return evidence.noBand;
  if (point.low === point.high) return evidence.bandOne;
  return evidence.band.replace('{low}', stepName(issue, point.low)).replace('{high}', stepName(issue, point.high));
}

/** One of the two codings, as it was made. */
export function codingOf(coding: LocalPoint['first'], issue: LocalIssue, { evidence }: Words): string {
  if (coding === null) return evidence.none;
  if (coding.code === 'NS') return evidence.ns;
  const step = stepName(issue, coding.code);
  return coding.low === null || coding.high === null
    ? step
    : evidence.coded.replace('{step}', step).replace('{low}', `‘${stepName(issue, coding.low)}’`).replace('{high}', `‘${stepName(issue, coding.high)}’`);
}

/** What a tag says, in words. */
export function tagsOf(point: LocalPoint, issue: LocalIssue): string {
  return point.tags.flatMap((id) => issue.tags.find((tag) => tag.id === id)?.text ?? []).join('; ');
}

/** What the letters in the ladder's bands say: those of the points drawn at any date, so that nothing jumps. */
export function lettersOf(points: readonly LocalPoint[], { tagName, tags }: LocalIssue): string {
  const used = tags.filter(({ id }) => points.some((point) => point.tags.includes(id)));
  return used.length > 0 ? `${tagName ?? ''}: ${used.map(({ id, text }) => `${id} ${text}`).join('; ')}.` : '';
}

/** Whose the columns of the ladder are, a line each: letters, name, and the tags and basis of what is known. A column has its line at any date, so that nothing jumps. */
export function codesOf(lines: readonly { actor: LocalActor; point: LocalPoint | undefined }[], words: Words): string {
  return lines
    .map(({ actor: { code, name }, point }) => {
      const rest = point && [...(point.tags.length > 0 ? [point.tags.join(' ')] : []), basisOf(point, words)].join(', ');
      return `${code}\u00a0${name}${rest ? ` (${rest})` : ''}`;
    })
    .join('\n');
}

/** How a point came to be known. */
export function basisOf(point: LocalPoint, { basis }: Words): string {
  return point.basis.map((kind) => basis[kind]).join(', ');
}

/** What limits a point: weak evidence, a hollow mark, its own time. */
export function flagsOf(point: LocalPoint, actor: LocalActor | undefined, { mark }: Words): string[] {
  return [
    ...(actor?.kind === 'voice' ? [mark.voice] : []),
    ...(point.weak ? [mark.weak] : []),
    ...(point.codings < 2 ? [mark.hollow] : []),
    ...(point.ownTime ? [mark.ownTime] : []),
  ];
}

/** What a ladder shows: where everybody stood on an issue by a day. */
export function described({ issue, points, day, date }: { issue: LocalIssue; points: readonly LocalPoint[]; day: string; date: string }, actors: readonly LocalActor[], words: Words): string {
  const { lead, line } = words.described;
  const lines = standings({ points, actors, day }).flatMap(({ actor, point }) =>
    point ? [line.replace('{actor}', actor.name).replace('{when}', point.date).replace('{place}', placeOf(point, issue, words))] : [],
  );
  return [lead.replace('{question}', issue.question).replace('{date}', date), ...lines].join(' ');
}

/** What changed at a stop: who stands where from that date on. */
export function changesOf(stop: Stop, issueOfPoint: (point: LocalPoint) => LocalIssue, actors: readonly LocalActor[], words: Words): string {
  return stop.points
    .map((point) => {
      const name = actors.find(({ id }) => id === point.actor)?.name ?? '';
      return words.time.change.replace('{actor}', name).replace('{place}', placeOf(point, issueOfPoint(point), words));
    })
    .join('; ');
}
