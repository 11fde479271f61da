/**
 * What a site learns about a page of ours when somebody pastes its address (oembed.com, version 1.0). The files are static and say the
 * same to everybody: `maxwidth` and the like are ignored, as the specification lets a provider do with a size it cannot give.
 */
import type { OEmbed } from '../schemas/oembed.ts';
import { escaped } from './markup.ts';

type About = {
  site: string;
  /** Address of the site. */
  home: string;
  title: string;
  /** Address of the page. */
  page: string;
  /** Its share card. */
  picture: { url: string; width: number; height: number };
};

const common = ({ site, home, title, picture }: About) => ({
  version: '1.0' as const,
  title,
  provider_name: site,
  provider_url: home,
  // Charts change only when something is corrected; a day is soon enough.
  cache_age: 86_400,
  thumbnail_url: picture.url,
  thumbnail_width: picture.width,
  thumbnail_height: picture.height,
});

/** A chart: a link for those who see no frame, and the frame. What stands here survives WordPress' filter for unknown providers. */
export function chartOEmbed(about: About, frame: { src: string; width: number; height: number }): OEmbed {
  const { title, page } = about;
  const html = `<blockquote><a href="${escaped(page)}">${escaped(title)}</a></blockquote><iframe src="${escaped(frame.src)}" width="${frame.width}" height="${frame.height}" frameborder="0" title="${escaped(title)}"></iframe>`;
  return { ...common(about), type: 'rich', width: frame.width, height: frame.height, html };
}

/** A chapter: too long for a frame, so a title, a picture and the address that was pasted. */
export function chapterOEmbed(about: About): OEmbed {
  return { ...common(about), type: 'link' };
}

/** The same as XML. */
export function oembedXml(data: OEmbed): string {
  const fields = Object.entries(data).map(([name, value]) => `<${name}>${escaped(String(value))}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${fields.join('\n')}\n</oembed>\n`;
}
