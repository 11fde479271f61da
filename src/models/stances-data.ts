/** The scale's data as files: every point with both codings, its claims and the criteria of its steps. */
import type { Locale } from '../i18n/locales.ts';
import type { StancesData } from '../schemas/stances.ts';
import { inLocale } from './in-locale.ts';
import { csv } from './csv.ts';
import { type About, aboutColumns } from './data-file.ts';
import { type LocalPoint, localStances } from './stances-local.ts';

/** Everything the chart rests on, in one language; steps are numbered in their order, from 0 to 4. */
export function stancesTables(data: StancesData, locale: Locale) {
  const { actors, events, selection, never, agreement, changes, gaps, objections, issues } = inLocale(data, locale);
  const local = localStances(data, locale);
  return {
    ...{ actors, events, selection, never, gaps, agreement, changes, objections },
    issues: issues.map(({ points, steps, ...issue }) => ({
      ...issue,
      steps: steps.map((step, number) => ({ step: number, ...step })),
      // The note as the chart has it, with the labels of the steps it names.
      points: points.map((point) => ({ ...point, note: noteOf(local, point.id) })),
    })),
  };
}

const noteOf = ({ issues }: Pick<ReturnType<typeof localStances>, 'issues'>, id: string) => issues.flatMap(({ points }) => points).find((point) => point.id === id)?.note ?? '';

/** A coding in three columns; `NS`: no stated position found; nothing where the point was not in that coding. */
const coded = (name: string, coding: LocalPoint['first']) => ({ [`${name}_step`]: String(coding?.code ?? ''), [`${name}_low`]: String(coding?.low ?? ''), [`${name}_high`]: String(coding?.high ?? '') });

/** One line a point, with the criteria of every step in its band, and on each line what the file is and who may use it how. */
export function stancesCsv(data: StancesData, locale: Locale, publishers: (claims: readonly string[]) => string, about: About): string {
  const { actors, issues } = stancesTables(data, locale);
  const rows = issues.flatMap(({ id: issue, question, steps, points }) =>
    points.map((point) => {
      const actor = actors.find(({ id }) => id === point.actor);
      const band = point.low === null || point.high === null ? [] : steps.slice(point.low, point.high + 1);
      return {
        id: point.id,
        issue,
        question,
        actor: actor?.name,
        kind: actor?.kind,
        beside: actor?.party === actor?.id ? '' : actor?.party,
        as: point.as ?? actor?.role,
        from: point.when.from,
        to: point.when.to,
        when: point.when.label,
        step: String(point.code ?? ''),
        step_label: point.code === null ? '' : steps[point.code]?.label,
        band_low: String(point.low ?? ''),
        band_high: String(point.high ?? ''),
        criteria: band.map(({ step, label, criterion }) => `${step} ${label}${criterion ? `: ${criterion}` : ''}`).join(' | '),
        no_stated_position: String(point.ns),
        words_without_a_step: String(point.quotationOnly),
        tags: point.tags.join(' '),
        basis: point.basis.join(' '),
        ...coded('first', point.first),
        ...coded('second', point.second),
        codings: String(point.codings),
        adjudication: point.adj,
        weak: String(point.weak),
        of_its_own_time: String(point.ownTime ?? false),
        note: point.note,
        claims: point.claims.join(' '),
        publishers: publishers(point.claims),
        ...aboutColumns(about),
      };
    }),
  );
  return csv(Object.keys(rows[0] ?? {}), rows);
}
