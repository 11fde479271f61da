/** What the diagram of channels can be asked to show, to and from the address bar. */
import { type Mode, MODES } from '../schemas/channels-lists.ts';
import { lastStop } from './channels-dates.ts';
import { oneOf, wholeNumber, writeParams } from './state.ts';

export type ChannelsState = {
  mode: Mode;
  /** Id of a stop. */
  stop: string;
  /** The message on its way, if one was sent. */
  from: string;
  to: string;
  /** Which of the ways it can go is drawn, from 0. */
  way: number;
  /** The channel whose evidence is open. */
  edge: string;
  /** The two cases compared; none until a reader asks. */
  left: string;
  right: string;
};

/** What ids a state may hold. */
export type Ids = { [List in 'stops' | 'actors' | 'channels' | 'precedents']: readonly { id: string }[] };

/** Nobody, nothing. Not written in addresses. */
export const NONE = '';

/** No comparison. */
export const NO_CASES: Pick<ChannelsState, 'left' | 'right'> = { left: NONE, right: NONE };

/** The state a reader meets first. */
export function firstState(ids: Ids): ChannelsState {
  return { mode: MODES[0], stop: lastStop(ids), from: NONE, to: NONE, way: 0, edge: NONE, ...NO_CASES };
}

/** The two cases to begin a comparison with: the first and the last of the data. */
export function firstCases({ precedents }: Ids): Pick<ChannelsState, 'left' | 'right'> {
  return { left: precedents[0]?.id ?? NONE, right: precedents.at(-1)?.id ?? NONE };
}

const among = (list: readonly { id: string }[], raw: string | undefined, fallback: string): string => oneOf([fallback, ...list.map(({ id }) => id)], raw);

/** The state an address asks for. Whatever is unknown or broken becomes the default. */
export function parse(ids: Ids, params: Readonly<Record<string, string | undefined>>): ChannelsState {
  const from = among(ids.actors, params['from'], NONE);
  const to = among(ids.actors, params['to'], NONE);
  const message = from !== NONE && to !== NONE && from !== to;
  const [left, right] = [among(ids.precedents, params['case'], NONE), among(ids.precedents, params['with'], NONE)];
  const cases = left === NONE && right === NONE ? NO_CASES : firstCases(ids);
  return {
    mode: oneOf(MODES, params['mode']),
    stop: among(ids.stops, params['on'], lastStop(ids)),
    from: message ? from : NONE,
    to: message ? to : NONE,
    way: message ? wholeNumber(params['way'], 99, 0) : 0,
    edge: among(ids.channels, params['edge'], NONE),
    left: left || cases.left,
    right: right || cases.right,
  };
}

/** The address of a state: `?mode=direct`, empty for the first. */
export function format(ids: Ids, state: ChannelsState): string {
  return writeParams([
    ['mode', state.mode, MODES[0]],
    ['on', state.stop, lastStop(ids)],
    ['from', state.from, NONE],
    ['to', state.to, NONE],
    ['way', String(state.way), '0'],
    ['edge', state.edge, NONE],
    ['case', state.left, NONE],
    ['with', state.right, NONE],
  ]);
}

/** Every picture the chart can draw without a message: each mode at each stop. */
export function everyState(ids: Ids): ChannelsState[] {
  const first = firstState(ids);
  return MODES.flatMap((mode) => ids.stops.map(({ id }) => ({ ...first, mode, stop: id })));
}
