import { plainSpaces } from '../i18n/spaces.ts';

/** What a file of data says about itself; a chart's file also which question it answers. */
export type FileAbout = { title: string; dateline: string; asOf: string; licence: string; source: string };
export type About = FileAbout & { question: string };

/** What stands on every line of a table: what the file is, and who may use it how. */
export const aboutColumns = ({ title, source, licence, dateline }: FileAbout) => ({ title, source, licence, dateline });

/** Open data as the text of a JSON file, with plain spaces, which a search finds. */
export const jsonText = (value: object): string => plainSpaces(JSON.stringify(value));
