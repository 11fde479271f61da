import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseOptions } from '../../src/models/embed-options.ts';
import { room, roomFor } from '../../src/models/embed-room.ts';
import { HEIGHTS, WIDTHS } from '../../src/models/embed-sizes.ts';
import { type Choice, type Embeddable, frameAddress, plainChoice, snippet } from '../../src/models/embed-snippets.ts';
import { chapterOEmbed, chartOEmbed, oembedXml } from '../../src/models/oembed.ts';
import { FORMS } from '../../src/schemas/embed-lists.ts';
import { oembed } from '../../src/schemas/oembed.ts';

const picture = { src: 'https://here.example/a.png', double: 'https://here.example/a@2x.png', dark: 'https://here.example/a-dark.png', alt: 'A “picture” & more', width: 720, height: 500 };
const about: Embeddable = {
  frame: 'https://here.example/embed/channels/',
  page: 'https://here.example/charts/channels/',
  title: 'Who talked to whom',
  script: 'https://here.example/embed-1.js',
  integrity: 'sha384-abc',
  oembed: 'https://here.example/charts/channels/oembed.json',
  heights: HEIGHTS.channels,
  states: [
    { name: '', label: 'All', query: '', picture },
    { name: 'direct', label: 'Direct lines', query: '?mode=direct', picture },
  ],
};
const plain = plainChoice(640, 900);

test('a frame’s address has its state, then what was chosen, and nothing that is default', () => {
  assert.equal(frameAddress(about, plain), about.frame);
  const chosen: Choice = { ...plain, state: { name: 'direct' }, options: parseOptions({ theme: 'dark' }), pinned: '2025-04-01' };
  assert.equal(frameAddress(about, chosen), `${about.frame}direct/?theme=dark&v=2025-04-01`);
  assert.equal(frameAddress(about, { ...plain, state: { query: '?mode=direct&on=1993-03-02' }, more: [['words', 'un']] }), `${about.frame}?mode=direct&on=1993-03-02&words=un`);
});

test('a snippet with a frame has everything that keeps a page still, private and named', () => {
  for (const form of ['plain', 'script'] as const) {
    const text = snippet(form, about, { ...plain, state: { name: 'direct' } });
    for (const part of ['title="Who talked to whom: Direct lines"', 'loading="lazy"', 'height:900px;height:max(', 'container-type:inline-size', 'max-width:1200px', 'color-scheme:light dark', 'referrerpolicy="no-referrer"', 'allow=""', 'width="100%" height="900"']) assert.ok(text.includes(part), `${form}: ${part}`);
  }
  assert.match(snippet('script', about, plain), /data-across-the-table[\s\S]*<script src="https:\/\/here\.example\/embed-1\.js" integrity="sha384-abc" crossorigin="anonymous" async><\/script>$/);
  assert.equal(snippet('oembed', about, plain), about.oembed);
  assert.match(snippet('picture', about, { ...plain, state: { name: 'direct' } }), /^<a href="https:\/\/here\.example\/charts\/channels\/\?mode=direct"><picture>\n.*prefers-color-scheme: dark/);
  assert.match(snippet('element', about, plain), /^<across-the-table-chart src="[^"]*" label="Who talked to whom" height="900" style="color-scheme:light dark">\n {2}<a href=/);
});

test('the room that a frame without a script keeps is within an eighth of what each chart needs', () => {
  for (const [chart, heights] of Object.entries(HEIGHTS)) {
    const { at, css } = room(heights);
    for (const width of WIDTHS) assert.ok(Math.abs(at(width) / heights[width] - 1) < 0.125, `${chart} at ${width} px: ${at(width)} for ${heights[width]}`);
    assert.match(css, /^max\((?:-?\d+px [+-] \d+cqw,?)+\)$/);
    // What is written says the same as what is counted.
    const written = (width: number) => Math.max(...[...css.matchAll(/(-?\d+)px ([+-]) (\d+)cqw/g)].map(([, start, sign, slope]) => Number(start) + (Number(`${sign}${slope}`) * width) / 100));
    for (const width of [...WIDTHS, 360, 777]) assert.ok(Math.abs(written(width) - at(width)) < 12);
  }
  // Without controls a chart is shorter, at any width.
  const shorter = roomFor(HEIGHTS.channels, { width: 640, height: HEIGHTS.channels[640] - 200 });
  assert.match(shorter, /^max\(/);
  assert.notEqual(shorter, roomFor(HEIGHTS.channels, { width: 640, height: HEIGHTS.channels[640] }));
});

test('whatever a title or a state says, a snippet holds the elements it should and no other', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.constantFrom(...FORMS.filter((form) => form !== 'oembed')), (title, query, form) => {
      const text = snippet(form, { ...about, title }, { ...plain, state: { query } });
      const tags = [...text.matchAll(/<([a-z-]+)/g)].map(([, name]) => name);
      assert.deepEqual(tags, { plain: ['div', 'iframe'], script: ['div', 'iframe', 'script'], picture: ['a', 'picture', 'source', 'img'], element: ['across-the-table-chart', 'a', 'script'], oembed: [] }[form]);
      assert.equal(text.split('"').length % 2, 1);
    }),
  );
});

const told = { site: 'Across the Table', home: 'https://here.example/', title: 'Who <talked> & "how"', page: about.page, picture: { url: picture.src, width: 1200, height: 630 } };

test('oEmbed answers are what the specification asks for', () => {
  for (const data of [chartOEmbed(told, { src: about.frame, width: 640, height: 900 }), chapterOEmbed(told)]) {
    assert.deepEqual(oembed.parse(JSON.parse(JSON.stringify(data))), data);
    for (const missing of ['version', 'type', 'provider_name']) assert.ok(!oembed.safeParse({ ...data, [missing]: undefined }).success, missing);
    assert.ok(!oembed.safeParse({ ...data, thumbnail_url: 'not an address' }).success);
  }
  const { html, ...rest } = chartOEmbed(told, { src: about.frame, width: 640, height: 900 }) as { html: string };
  assert.ok(!oembed.safeParse(rest).success, 'rich needs html');
  assert.ok(html.includes('title="Who &lt;talked&gt; &amp; &quot;how&quot;"'));
  assert.match(oembedXml(chapterOEmbed(told)), /<title>Who &lt;talked&gt; &amp; &quot;how&quot;<\/title>/);
});
