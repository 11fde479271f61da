/** How to cite a chart, in four forms. Nobody is named as author: the site says who made it on its own pages. */
import type { PlainDate } from '../i18n/dates.ts';

export type Work = {
  /** Key of the entry in a bibliography, such as `across-the-table-borders`. */
  key: string;
  title: string;
  /** The site. */
  container: string;
  /** What kind of work it is, in the reader's language. */
  medium: string;
  /** The day its facts are of. */
  date: PlainDate;
  url: string;
};

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
/** MLA shortens all months but May, June and July; September by four letters. */
const brief = (month: string) => (month.length <= 4 ? month : `${month.slice(0, month === 'September' ? 4 : 3)}.`);

function parts(date: PlainDate): { year: number; month: number; day: number; name: string } {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day, name: months[month - 1] ?? '' };
}

/** A sentence's end only where the text has none of its own. */
const ended = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`);

/** American Psychological Association, 7th edition: a work without an author begins with its title. */
export function apa({ title, medium, date, container, url }: Work): string {
  const { year, name, day } = parts(date);
  return `${title} [${medium}]. (${year}, ${name} ${day}). ${container}. ${url}`;
}

/** Modern Language Association, 9th edition. */
export function mla({ title, date, container, url }: Work): string {
  const { year, name, day } = parts(date);
  return `“${ended(title)}” ${container}, ${day} ${brief(name)} ${year}, ${url.replace(/^https?:\/\//, '')}.`;
}

const tex = (text: string) => text.replace(/[\\{}%&#_$~^]/g, (character) => (character === '\\' ? '\\textbackslash{}' : character === '~' || character === '^' ? `\\${character}{}` : `\\${character}`));

/** BibTeX; capitals are kept by a second pair of braces. */
export function bibtex({ key, title, medium, date, container, url }: Work): string {
  const { year, name } = parts(date);
  const fields = [
    ['title', `{${tex(title)}}`],
    ['howpublished', `${tex(medium)}, ${tex(container)}`],
    ['year', String(year)],
    ['url', url],
  ];
  return `@misc{${key},\n${fields.map(([field, value]) => `  ${field} = {${value}},\n`).join('')}  month = ${name.slice(0, 3).toLowerCase()}\n}`;
}

/** CSL-JSON, which reference managers read. */
export function csl({ key, title, medium, date, container, url }: Work): string {
  const { year, month, day } = parts(date);
  return JSON.stringify([{ id: key, type: 'webpage', title, genre: medium, 'container-title': container, issued: { 'date-parts': [[year, month, day]] }, URL: url }], null, 2);
}
