/** What the map can be asked to show, to and from the address bar. */
import { type LineId, LINES, type PeriodId, PERIODS, TERRITORIES, type TerritoryId, type ViewId, VIEWS, type VoiceId, VOICES } from '../schemas/borders-lists.ts';
import { oneOf, wholeNumber, writeParams } from './state.ts';

export type BordersState = {
  /** The two days compared. */
  first: PeriodId;
  second: PeriodId;
  /** Share of the map that shows the first day, 0 to 100 per cent, from where reading starts. */
  share: number;
  view: ViewId;
  voice: VoiceId;
  /** The territory whose card is open. */
  place: TerritoryId | '';
  /** The line shown in detail. */
  line: LineId | '';
};

/** Nothing chosen. Not written in addresses. */
export const NONE = '';

/** Where the divider stands at first, and with "Both". */
export const MIDDLE = 50;
export const WHOLE = 100;

/** The state a reader meets first. */
export const FIRST: BordersState = { first: PERIODS[0], second: PERIODS[1], share: MIDDLE, view: VIEWS[0], voice: VOICES[0], place: NONE, line: NONE };

const seconds = [PERIODS[1], ...PERIODS.filter((id) => id !== PERIODS[1])] as const;

type Days = Pick<BordersState, 'first' | 'second' | 'share'>;

/** The day so many steps after another, or the last there is. */
const dayAfter = (day: PeriodId, steps: number): PeriodId => PERIODS[Math.min(Math.max(PERIODS.indexOf(day) + steps, 0), PERIODS.length - 1)] ?? day;

/** Two days with the earlier first. Reversed ones change places, with what is seen of each; one named twice is compared with the next, or the one before. */
function inOrder({ first, second, share }: Days): Days {
  if (first < second) return { first, second, share };
  if (first > second) return { first: second, second: first, share: WHOLE - share };
  const last = first === PERIODS.at(-1);
  // At an end that day alone is seen, as it was before.
  const alone = share === 0 || share === WHOLE;
  return { first: last ? dayAfter(first, -1) : first, second: last ? second : dayAfter(second, 1), share: alone ? (last ? 0 : WHOLE) : share };
}

/** The days with one of them chosen anew: the other gives way where it would not come after, or before. */
export function withDay({ first, second }: Pick<BordersState, 'first' | 'second'>, which: 'first' | 'second', day: PeriodId): Pick<BordersState, 'first' | 'second'> {
  if (which === 'first') return day < second ? { first: day, second } : { first: day, second: dayAfter(day, 1) };
  return first < day ? { first, second: day } : { first: dayAfter(day, -1), second: day };
}

/** The days a state shows: both, or the one that covers the map. */
export function daysOf({ first, second, share }: Days): PeriodId[] {
  return share === WHOLE ? [first] : share === 0 ? [second] : [first, second];
}

/** The days on which the names on the map depend: in the house's words both, so that moving the divider to an end leaves them where they are. */
export function namedOn(state: BordersState): PeriodId[] {
  return state.voice === FIRST.voice ? [state.first, state.second] : daysOf(state);
}

/** The state that shows nothing but one day. */
export function onlyOn(day: PeriodId): Days {
  return day === FIRST.first ? { first: day, second: FIRST.second, share: WHOLE } : { first: FIRST.first, second: day, share: 0 };
}

/** The state an address asks for. Whatever is unknown or broken becomes the default. */
export function parse(params: Readonly<Record<string, string | undefined>>): BordersState {
  return {
    ...inOrder({ first: oneOf(PERIODS, params['from']), second: oneOf(seconds, params['to']), share: wholeNumber(params['share'], WHOLE, MIDDLE) }),
    view: oneOf(VIEWS, params['view']),
    voice: oneOf(VOICES, params['words']),
    place: oneOf([NONE, ...TERRITORIES], params['place']),
    line: oneOf([NONE, ...LINES], params['line']),
  };
}

/** The address of a state: `?view=gaza`, empty for the first. */
export function format(state: BordersState): string {
  return writeParams([
    ['from', state.first, FIRST.first],
    ['to', state.second, FIRST.second],
    ['share', String(state.share), String(FIRST.share)],
    ['view', state.view, FIRST.view],
    ['words', state.voice, FIRST.voice],
    ['place', state.place, NONE],
    ['line', state.line, NONE],
  ]);
}

/** Every picture of one day: each day in each view and each voice's words, with each territory chosen and with none. */
export function everyState(): BordersState[] {
  return PERIODS.flatMap((day) =>
    VIEWS.flatMap((view) => VOICES.flatMap((voice) => ([NONE, ...TERRITORIES] as const).map((place): BordersState => ({ ...FIRST, ...onlyOn(day), view, voice, place })))),
  );
}
