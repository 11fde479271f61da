/** An IMS Common Cartridge 1.1: links, topics to talk about and a quiz, as most learning platforms take them in. */
import { quizXml, type QuizItem } from './cartridge-quiz.ts';
import { escaped } from './markup.ts';
import { document, element, type Xml } from './xml.ts';

export type Item =
  | { kind: 'link'; id: string; title: string; url: string }
  /** Paragraphs of plain text. */
  | { kind: 'topic'; id: string; title: string; text: readonly string[] }
  | { kind: 'quiz'; id: string; title: string; items: readonly QuizItem[] };

export type Cartridge = {
  /** Stable for ever: a platform knows a cartridge again by it, and does not import it twice. */
  id: string;
  title: string;
  language: string;
  groups: readonly { id: string; title: string; items: readonly Item[] }[];
};

const NAMESPACE = 'http://www.imsglobal.org/xsd/imsccv1p1';

/** Resource types of Common Cartridge 1.1. */
const types = { link: 'imswl_xmlv1p1', topic: 'imsdt_xmlv1p1', quiz: 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment' } as const;

const fileOf = ({ kind, id }: Item) => `${id}/${kind}.xml`;

function content(item: Item): string {
  if (item.kind === 'quiz') return quizXml(item.id, item.title, item.items);
  const title = element('title', {}, item.title);
  if (item.kind === 'link') return document(element('webLink', { xmlns: `${NAMESPACE}/imswl_v1p1` }, title, element('url', { href: item.url, target: '_blank' })));
  const html = item.text.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('');
  return document(element('topic', { xmlns: `${NAMESPACE}/imsdt_v1p1` }, title, element('text', { texttype: 'text/html' }, html)));
}

function manifest({ id, title, language, groups }: Cartridge): string {
  const items = groups.flatMap((group) => group.items);
  const entry = (item: Item): Xml => element('item', { identifier: `${item.id}-item`, identifierref: item.id }, element('title', {}, item.title));
  return document(
    element(
      'manifest',
      { identifier: id, xmlns: `${NAMESPACE}/imscp_v1p1`, 'xmlns:lomimscc': 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest' },
      element(
        'metadata',
        {},
        element('schema', {}, 'IMS Common Cartridge'),
        element('schemaversion', {}, '1.1.0'),
        element('lomimscc:lom', {}, element('lomimscc:general', {}, element('lomimscc:title', {}, element('lomimscc:string', { language }, title)))),
      ),
      element(
        'organizations',
        {},
        element(
          'organization',
          { identifier: `${id}-order`, structure: 'rooted-hierarchy' },
          element(
            'item',
            { identifier: `${id}-root` },
            ...groups.map((group) => element('item', { identifier: group.id }, element('title', {}, group.title), ...group.items.map(entry))),
          ),
        ),
      ),
      element(
        'resources',
        {},
        ...items.map((item) => element('resource', { identifier: item.id, type: types[item.kind] }, element('file', { href: fileOf(item) }))),
      ),
    ),
  );
}

/** The files of a cartridge by their path in it. */
export function cartridgeFiles(cartridge: Cartridge): Record<string, string> {
  const items = cartridge.groups.flatMap((group) => group.items);
  return Object.fromEntries([['imsmanifest.xml', manifest(cartridge)], ...items.map((item) => [fileOf(item), content(item)])]);
}
