/** Draws a view without a browser and makes it a part of a larger picture. */
import { globSync } from 'node:fs';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import type { Xml } from '../models/xml.ts';
import type { ChartId } from '../schemas/chart-list.ts';
import { painted, type Painter } from './paint.ts';
import { all, changed, node, read } from './svg.ts';

/** Style sheet and views of a chart. */
const stylesOf = (chart: ChartId) => [`src/styles/charts/${chart}.css`, ...globSync(`src/views/${chart}/*.svelte`).sort()];

/** A drawing and its size in its own units. */
export type Drawing = { svg: Xml; width: number; height: number };

/** Says something only to those who hear a page read out; the whole picture has its own words for them. */
const SPOKEN = /^(aria-.*|role)$/;

/** What only the root of a file says of its size. */
const SIZE = ['viewBox', 'width', 'height'];

/** A drawing as a view's SVG gives it. */
export function drawing(svg: Xml): Drawing {
  const [, , width = 0, height = 0] = (svg.attributes['viewBox'] ?? '').split(' ').map(Number);
  return { svg, width, height };
}

/** What a view draws. Parts of one picture each need their own prefix, for their ids. */
export function rendered<Props extends Record<string, unknown>>(view: Component<Props>, props: Props, prefix: string): Xml[] {
  return read(render(view as Component<Record<string, unknown>>, { props, idPrefix: prefix }).body);
}

/** A text as it stands where reading starts at the right, for programs that do not know `direction`: set from its right end, in its own order. */
export function fromRight(text: Xml): Xml {
  const { 'text-anchor': anchor = 'start', ...attributes } = text.attributes;
  const ends: Record<string, string> = { start: 'end', end: 'start' };
  return node('text', { ...attributes, 'text-anchor': ends[anchor] ?? anchor }, ...text.children.map((child) => (typeof child === 'string' ? `\u2067${child}\u2069` : child)));
}

/** A drawing whose texts stand where they do without a direction of the whole. */
function undirected(svg: Xml): Xml {
  const { direction, ...attributes } = svg.attributes;
  const still = { ...svg, attributes };
  return direction === 'rtl' ? (changed(still, (each) => (each.name === 'text' ? fromRight(each) : each)) ?? still) : still;
}

/** An SVG of a chart as a view drew it, painted. */
export function paintedDrawing(chart: ChartId, svg: Xml, { paint }: Painter): Drawing {
  return drawing(undirected(painted(svg, stylesOf(chart), paint)));
}

/** The one SVG a view of a chart draws, painted. */
export function draw<Props extends Record<string, unknown>>(chart: ChartId, view: Component<Props>, props: Props, prefix: string, { paint }: Painter): Drawing {
  const [svg, ...others] = all(rendered(view, props, prefix)).filter(({ name }) => name === 'svg');
  if (!svg || others.length > 0) throw new Error(`pictures: the view for "${prefix}" draws ${svg ? 'more than one SVG' : 'nothing'}`);
  return paintedDrawing(chart, svg, { paint });
}

/** Puts paths where a drawing only points to shapes that stand elsewhere in the page; shapes without a path are left out. */
export function withShapes({ svg, ...size }: Drawing, shapes: Readonly<Record<string, string>>): Drawing {
  const whole = changed(svg, (each) => {
    if (each.name !== 'use') return each;
    const { href = '', ...attributes } = each.attributes;
    const d = shapes[href.slice(1)];
    if (d === undefined) throw new Error(`pictures: there is no shape ${href}`);
    return d === '' ? undefined : node('path', { ...attributes, d });
  });
  return { svg: whole ?? svg, ...size };
}

/** A drawing at a place of the picture, cut at its own edges, `scale` times its size. */
export function placed({ svg, width, height }: Drawing, { x, y, scale, clip }: { x: number; y: number; scale: number; clip: string }): Xml {
  const [left = 0, top = 0] = (svg.attributes['viewBox'] ?? '').split(' ').map(Number);
  const quiet = changed(svg, (each) => {
    if (each.name === 'title') return undefined;
    const attributes = Object.fromEntries(Object.entries(each.attributes).filter(([key]) => !SPOKEN.test(key)));
    // A group that says nothing and holds nothing is left over from the page.
    return each.name === 'g' && each.children.length === 0 ? undefined : { ...each, attributes };
  });
  const attributes = Object.fromEntries(Object.entries(quiet?.attributes ?? {}).filter(([name]) => !SIZE.includes(name)));
  const round = (value: number) => Math.round(value * 100) / 100;
  const transform = `translate(${round(x - left * scale)} ${round(y - top * scale)})${scale === 1 ? '' : ` scale(${round(scale)})`}`;
  return node(
    'g',
    { ...attributes, transform, 'clip-path': `url(#${clip})` },
    node('clipPath', { id: clip }, node('rect', { x: left, y: top, width, height })),
    ...(quiet?.children ?? []),
  );
}
