/** What the map is made of, by id; without the schema, so that a page's script can carry it. */

/** Days the map can show, in order; also their ids in addresses. The first two are compared by default. */
export const PERIODS = ['1967-06-04', '1967-06-11', '1982-04-26', '2005-09-13', '2025-03-06'] as const;
export type PeriodId = (typeof PERIODS)[number];

/** How close the map looks. The first is the default. */
export const VIEWS = ['region', 'core', 'jerusalem', 'gaza'] as const;
export type ViewId = (typeof VIEWS)[number];

/** Whose words name things. The first is the house's own and the default. */
export const VOICES = ['neutral', 'un', 'israel', 'palestinian'] as const;
export type VoiceId = (typeof VOICES)[number];

/** Territories Israel captured in June 1967, in the order they are listed. */
export const TERRITORIES = ['gaza', 'west-bank', 'east-jerusalem', 'golan', 'sinai'] as const;
export type TerritoryId = (typeof TERRITORIES)[number];

/** Areas filled by what was so on the day shown. */
export const AREAS = ['israel-1949', ...TERRITORIES] as const;
export type AreaId = (typeof AREAS)[number];

/** Lines that have a meaning, by their names in the topology. */
export const LINES = [
  'green-line',
  'gaza-line-1950',
  'israel-syria-1949',
  'israel-egypt-1906',
  'gaza-egypt',
  'israel-lebanon',
  'israel-jordan',
  'west-bank-jordan',
  'suez-canal',
  'golan-line-1974',
  'jerusalem-municipal-1967',
] as const;
export type LineId = (typeof LINES)[number];

/**
 * What an area is on a day. `israel`: inside the lines of 1949. `neighbour`: part of a neighbouring state. `held`: run by Jordan or
 * Egypt, and not theirs in the eyes of most. `captured`: taken by Israel in 1967 and held. `law`: the same, under Israel's own law.
 * `withdrawn`: taken in 1967, without Israeli settlers since 2005, its status disputed. `returned`: given back under a treaty.
 */
export const ROLES = ['israel', 'neighbour', 'held', 'captured', 'law', 'withdrawn', 'returned'] as const;
export type Role = (typeof ROLES)[number];

/** What a line is on a day; each has its own dash. `edge`: how far Israel's hold reached after June 1967; `inner`: between two areas captured alike. */
export const LINE_KINDS = ['armistice', 'treaty', 'disengagement', 'edge', 'municipal', 'inner'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** The card's parts, in the order house style fixes. */
export const CARD_PARTS = ['before', 'changed', 'law', 'israel', 'control', 'area'] as const;
