/**
 * Reads the text layer of a PDF as Chromium writes it, page by page, without spaces: enough to ask whether words are there, and on which sheet.
 * Chromium's PDFs hold plain objects, deflated streams, and fonts that say which character each glyph stands for.
 */
import { inflateSync } from 'node:zlib';

type Objects = Map<number, { head: string; stream: Buffer | undefined }>;

/** The numbered objects of a PDF. */
function objectsOf(pdf: Buffer): Objects {
  const text = pdf.toString('latin1');
  const objects: Objects = new Map();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\s*([\s\S]*?)\s*endobj/g)) {
    const [, id, body = ''] = match;
    const at = body.search(/stream\r?\n/);
    const head = at < 0 ? body : body.slice(0, at);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const from = body.slice(at).match(/^stream\r?\n/)?.[0].length ?? 0;
    const bytes = at < 0 ? undefined : Buffer.from(body.slice(at + from, at + from + length), 'latin1');
    objects.set(Number(id), { head, stream: bytes && /FlateDecode/.test(head) ? inflateSync(bytes) : bytes });
  }
  return objects;
}

/** What characters the glyphs of a font stand for, and how many digits name a glyph. */
type Font = { digits: number; characters: Map<number, string> };

function fontOf(map: string): Font {
  const found = new Map<number, string>();
  const word = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, part = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', to = ''] of part.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) found.set(parseInt(glyph, 16), word(to));
  }
  for (const [, part = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', to = ''] of part.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
      const start = parseInt(first, 16);
      for (let glyph = start; glyph <= parseInt(last, 16); glyph += 1) found.set(glyph, String.fromCodePoint(parseInt(to, 16) + glyph - start));
    }
  }
  return { digits: /begincodespacerange\s*<([0-9A-Fa-f]+)>/.exec(map)?.[1]?.length ?? 4, characters: found };
}

/** Without spaces, and with the letters that typefaces join taken apart, so that line breaks make no difference. */
export function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}

/** The text of each page, bare. */
export function pagesOf(pdf: Buffer): string[] {
  const objects = objectsOf(pdf);
  const fonts = new Map<number, Font>();
  const fontAt = (id: number) => {
    const known = fonts.get(id);
    if (known) return known;
    const map = Number(/\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1]);
    const font = fontOf(objects.get(map)?.stream?.toString('latin1') ?? '');
    fonts.set(id, font);
    return font;
  };
  const drawn = (content: string, resources: string): string => {
    const named = new Map([...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id]) => [name, fontAt(Number(id))]));
    const forms = new Map([...resources.matchAll(/\/(X\d+) (\d+) 0 R/g)].map(([, name = '', id]) => [name, Number(id)]));
    let font: Font | undefined;
    let text = '';
    for (const [, set, form, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\/(X\d+) Do|<([0-9A-Fa-f]+)>/g)) {
      if (set) font = named.get(set);
      else if (form) {
        const inner = objects.get(forms.get(form) ?? -1);
        if (inner?.stream && /\/Subtype \/Form/.test(inner.head)) text += drawn(inner.stream.toString('latin1'), inner.head);
      } else if (hex && font) {
        for (let at = 0; at < hex.length; at += font.digits) text += font.characters.get(parseInt(hex.slice(at, at + font.digits), 16)) ?? '';
      }
    }
    return text;
  };
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head));
  return pages.map(({ head }) => {
    const contents = [...(/\/Contents (\[[^\]]*\]|\d+ 0 R)/.exec(head)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, id]) => objects.get(Number(id))?.stream?.toString('latin1') ?? '');
    return bare(drawn(contents.join('\n'), head));
  });
}
