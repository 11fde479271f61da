import { plainSpaces } from '../i18n/spaces.ts';

/** What a file of a chart's data says about itself. */
export type About = { title: string; question: string; dateline: string; asOf: string; licence: string; source: string };

/** Open data as the text of a JSON file, with plain spaces, which a search finds. */
export const jsonText = (value: object): string => plainSpaces(JSON.stringify(value));
