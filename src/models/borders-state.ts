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

/** The state an address asks for. Whatever is unknown or broken becomes the default. */
export function parse(params: Readonly<Record<string, string | undefined>>): BordersState {
  return {
    first: oneOf(PERIODS, params['from']),
    second: oneOf(seconds, params['to']),
    share: wholeNumber(params['share'], WHOLE, MIDDLE),
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
  return PERIODS.flatMap((second) =>
    VIEWS.flatMap((view) => VOICES.flatMap((voice) => ([NONE, ...TERRITORIES] as const).map((place): BordersState => ({ ...FIRST, second, share: 0, view, voice, place })))),
  );
}
