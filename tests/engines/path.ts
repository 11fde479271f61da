/** The main path through the site, as every engine walks it: what a visitor does, and what must come of it. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { arrives, click, counts, drag, press, reads, says, tabTo, type, until, type Target, type Visitor } from './visitor.ts';

export type Step = { does: string; walk: (visitor: Visitor, site: string) => Promise<void> };

const note = '#note-card';
const chart = 'figure.chart';
const status = `${chart} .live [role=status], ${chart} [role=status]:not(.broken)`;

/** Opens the page of a chart, brings the picture into view and waits until it answers. */
async function openChart(visitor: Visitor, address: string): Promise<void> {
  await visitor.open(address);
  await visitor.ask(`${chart} .picture`, (picture) => picture.scrollIntoView({ behavior: 'instant' }));
  await until('the chart to answer', () => visitor.ask(chart, (figure) => figure.querySelectorAll('astro-island:not([ssr])').length), (count) => count === 1);
}

/** Opens an embed and waits until its view has taken the place of the drawing: ids are its own then, not the server's. */
async function openEmbed(visitor: Visitor, address: string): Promise<void> {
  await visitor.open(address);
  await until('the embed to answer', () => visitor.ask(chart, (figure) => figure.querySelectorAll('.picture [id^=e]').length), (count) => count > 0);
}

/** A place in the window on the uppermost line of a drawing, the one the story is about; a straight line has no box to be found by. */
const placeOnLine = (visitor: Visitor, drawing: Target) =>
  visitor.ask(drawing, (svg) => {
    svg.scrollIntoView({ block: 'center', behavior: 'instant' });
    const line = [...svg.querySelectorAll<SVGPathElement>('path.touch')].at(-1);
    const middle = line?.getPointAtLength(line.getTotalLength() / 2).matrixTransform(line.getScreenCTM() ?? undefined);
    return { x: Math.round(middle?.x ?? 0), y: Math.round(middle?.y ?? 0) };
  });

/** Properties that some engines lack, and no reader misses: what they do is done otherwise, or is a nicety. */
const NICETIES = ['animation-timeline', 'field-sizing', 'forced-color-adjust', 'hanging-punctuation', 'orphans', 'reading-flow', 'text-size-adjust', 'text-wrap', 'widows'];

/** What the styles of a page say that this engine cannot read, neither as it is nor in a twin with the engine's own name. */
const unread = (visitor: Visitor): Promise<string[]> =>
  visitor.ask('html', (root) => {
    const css = [...root.querySelectorAll('style')].map((style) => style.textContent).join('').replace(/@(?:font-face|property [\w-]+)\{[^}]*\}/g, '');
    const declarations = [...css.matchAll(/[{;](-?[a-z][a-z-]*):((?:[^;{}"(]|"[^"]*"|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+)(?=[;}])/g)];
    const twin = (property: string, value: string) => css.includes(`-webkit-${property}:${value}`) && CSS.supports(`-webkit-${property}`, value);
    const known = (property: string, value: string) => property.startsWith('-') || CSS.supports(property, value) || twin(property, value);
    return [...new Set(declarations.filter(([, property = '', value = '']) => !known(property, value.replace('!important', ''))).map(([, property, value]) => `${property}: ${value}`))];
  });

const slider = (name: string): Target => ({ role: 'slider', name });
const button = (name: string | RegExp): Target => ({ role: 'button', name });

export const path: Step[] = [
  {
    does: 'reads all that the styles say: words to explain are dotted, not underlined as links are',
    async walk(visitor, site) {
      for (const page of ['chapters/talking-directly/', 'charts/borders/', 'charts/channels/', 'charts/stances/', 'teach/', 'embed/borders/']) {
        await visitor.open(`${site}/${page}`);
        await until(`no style of ${page} to be lost`, () => unread(visitor), (lost) => lost.every((each) => NICETIES.some((nicety) => each.startsWith(`${nicety}:`))));
      }
      await visitor.open(`${site}/chapters/talking-directly/`);
      await until('a word to explain to be dotted', () => visitor.ask('a.term', (term) => getComputedStyle(term).textDecorationStyle), (style) => style === 'dotted');
    },
  },
  {
    does: 'reads a chapter; a note opens by keyboard where the mark is, and gives the place back',
    async walk(visitor, site) {
      await visitor.open(`${site}/chapters/talking-directly/`);
      await says(visitor, 'h1', /^Talking directly$/);
      const mark = '.prose > p a.cite';
      await tabTo(visitor, mark);
      await press(visitor, 'Enter');
      await says(visitor, note, /Who says so:.*Sources:/);
      await press(visitor, 'Escape');
      await counts(visitor, note, 0);
      await until('the mark to have the focus', () => visitor.ask(mark, (element) => element === document.activeElement), Boolean);
    },
  },
  {
    does: 'opens a note and the meaning of a word by pointer; a click elsewhere closes it',
    async walk(visitor, site) {
      await visitor.open(`${site}/chapters/talking-directly/`);
      await click(visitor, '.prose > p a.cite');
      await says(visitor, note, /Who says so:/);
      await click(visitor, 'h1', { x: 0.01, y: 0.5 });
      await counts(visitor, note, 0);
      await click(visitor, 'a.term');
      await says(visitor, note, /\w/);
    },
  },
  {
    does: 'scrolls through a chapter; the chart follows the steps',
    async walk(visitor, site) {
      await visitor.open(`${site}/chapters/talking-directly/`);
      for (const step of ['at-the-table', 'with-helpers', 'what-israel-was-told']) {
        await visitor.ask(`#${step}`, (element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
        await reads(visitor, '.steps > li[data-current]', 'id', new RegExp(`^${step}$`));
      }
      await until('the chart to answer', () => visitor.ask('[data-stage]', (stage) => stage.querySelectorAll('astro-island:not([ssr])').length), (count) => count === 1);
    },
  },
  {
    does: 'sees the whole frame of the map beside the steps',
    async walk(visitor, site) {
      await visitor.open(`${site}/chapters/lines-on-the-map/`);
      const cut = () => visitor.ask('[data-stage] .two-days', (map) => map.getBoundingClientRect().bottom - (map.parentElement?.getBoundingClientRect().bottom ?? 0));
      await until('nothing of the map to be cut off', cut, (pixels) => pixels < 0.1);
    },
  },
  {
    does: 'sees the letters of every actor apart, on ladders with more columns than two letters have room for',
    async walk(visitor, site) {
      await visitor.open(`${site}/gallery/stances-statehood/`);
      const touching = () =>
        visitor.ask('main', (main) =>
          [...main.querySelectorAll('svg.tight')].flatMap((ladder) => {
            const letters = [...ladder.querySelectorAll('text.middle')].map((text) => ({ letter: text.textContent, box: text.getBoundingClientRect() }));
            return letters.flatMap(({ letter, box }, at) => letters.slice(at + 1).filter((other) => box.left < other.box.right && other.box.left < box.right && box.top < other.box.bottom && other.box.top < box.bottom).map((other) => `${letter} ${other.letter}`));
          }),
        );
      await says(visitor, 'svg.tight text.middle', /^[A-Z]/);
      await until('no letters to touch', touching, (pairs) => pairs.length === 0);
    },
  },
  {
    does: 'moves the map between two days and opens a territory by keyboard',
    async walk(visitor, site) {
      await openChart(visitor, `${site}/charts/borders/`);
      const divider = slider('Move between the two days');
      await tabTo(visitor, divider);
      await press(visitor, 'ArrowLeft');
      await reads(visitor, divider, 'aria-valuetext', /^4\sJune\s1967 on 49\sper cent of the map, 11\sJune\s1967 on the rest$/);
      await press(visitor, 'Home');
      await reads(visitor, divider, 'aria-valuetext', /^Only 11\sJune\s1967$/);
      await arrives(visitor, /\?share=0$/);
      await tabTo(visitor, button('Golan Heights'));
      await press(visitor, 'Enter');
      await reads(visitor, button('Golan Heights'), 'aria-expanded', /^true$/);
      await says(visitor, status, /^Golan Heights is outlined on the map$/);
    },
  },
  {
    does: 'drags the line on the map and touches a territory',
    async walk(visitor, site) {
      await openChart(visitor, `${site}/charts/borders/`);
      await drag(visitor, '.two-days .hold svg', '.two-days', { x: 0.25, y: 0.5 });
      await until('the line to be near a quarter', () => visitor.ask(slider('Move between the two days'), (input) => Number((input as HTMLInputElement).value)), (share) => Math.abs(share - 25) <= 1);
      await click(visitor, '.two-days circle.touch');
      await reads(visitor, button('Gaza Strip'), 'aria-expanded', /^true$/);
    },
  },
  {
    does: 'sends a message, changes its way and the date by keyboard',
    async walk(visitor, site) {
      await openChart(visitor, `${site}/charts/channels/`);
      await tabTo(visitor, { role: 'combobox', name: 'From' });
      await type(visitor, 'Uni');
      await tabTo(visitor, { role: 'combobox', name: 'To' });
      await type(visitor, 'Ham');
      await tabTo(visitor, button('Send'));
      await press(visitor, 'Enter');
      await says(visitor, status, /^US to Hamas: no go-between$/);
      await tabTo(visitor, { role: 'radio', name: /US to Hamas: no go-between/ });
      await press(visitor, 'ArrowDown');
      await says(visitor, status, /^US to Qatar to Hamas: one go-between$/);
      await openChart(visitor, `${site}/charts/channels/`);
      await tabTo(visitor, slider('Date'));
      await press(visitor, 'Home');
      await reads(visitor, slider('Date'), 'aria-valuetext', /^16\sDecember\s1988: The US and the PLO meet in Tunis/);
    },
  },
  {
    does: 'opens a channel by a click on its line, and switches to the direct lines',
    async walk(visitor, site) {
      await openChart(visitor, `${site}/charts/channels/`);
      await visitor.point([await placeOnLine(visitor, `${chart} svg[role=img]`)]);
      await says(visitor, 'details[data-channel][open]', /Adam Boehler/);
      await click(visitor, { role: 'radio', name: 'Direct' });
      await arrives(visitor, /mode=direct/);
    },
  },
  {
    does: 'goes through the dates of the scale and opens evidence by keyboard',
    async walk(visitor, site) {
      await openChart(visitor, `${site}/charts/stances/?issue=hostages&at=2025-01-15`);
      await tabTo(visitor, slider('Date'));
      await press(visitor, 'ArrowRight');
      await reads(visitor, slider('Date'), 'aria-valuetext', /17\sJanuary\s2025\. Israel’s government: ‘Step by step’/);
      await arrives(visitor, /at=2025-01-17$/);
      const name = `${chart} button[aria-expanded]`;
      await tabTo(visitor, name);
      await press(visitor, 'Enter');
      await says(visitor, '.evidence', /What was said or done/);
    },
  },
  {
    does: 'points at a lane of the scale, and drags its slider',
    async walk(visitor, site) {
      await openChart(visitor, `${site}/charts/stances/?issue=hostages`);
      await click(visitor, `${chart} .touch`);
      await counts(visitor, '.evidence', 1);
      await drag(visitor, slider('Date'), slider('Date'), { x: 0.01, y: 0.5 });
      await reads(visitor, button('Previous date'), 'aria-disabled', /^true$/);
    },
  },
  {
    does: 'uses the embeds by keyboard and by pointer',
    async walk(visitor, site) {
      await openEmbed(visitor, `${site}/embed/borders/`);
      await tabTo(visitor, slider('Move between the two days'));
      await press(visitor, 'Home');
      await reads(visitor, slider('Move between the two days'), 'aria-valuetext', /^Only 11\sJune\s1967$/);
      await openEmbed(visitor, `${site}/embed/channels/`);
      await tabTo(visitor, slider('Date'));
      await press(visitor, 'Home');
      await reads(visitor, slider('Date'), 'aria-valuetext', /^16\sDecember\s1988: The US and the PLO meet in Tunis/);
      await openEmbed(visitor, `${site}/embed/stances/`);
      await click(visitor, '.touch');
      await counts(visitor, '.evidence', 1);
      await tabTo(visitor, slider('Date'));
      await press(visitor, 'Home');
      await reads(visitor, button('Previous date'), 'aria-disabled', /^true$/);
      await press(visitor, 'ArrowRight');
      await reads(visitor, button('Previous date'), 'aria-disabled', /^(?:false)?$/);
    },
  },
  {
    does: 'opens a chapter as one file from a disk, uses its chart and opens a note',
    async walk(visitor) {
      await visitor.open(pathToFileURL(resolve('dist/downloads/talking-directly.html')).href);
      await says(visitor, 'h1', /^Talking directly$/);
      await tabTo(visitor, slider('Date'));
      await press(visitor, 'Home');
      await reads(visitor, slider('Date'), 'aria-valuetext', /^16\sDecember\s1988: The US and the PLO meet in Tunis/);
      await click(visitor, '.prose > p a.cite');
      await says(visitor, note, /Who says so:/);
    },
  },
  {
    does: 'opens an assignment link and answers a question by keyboard',
    async walk(visitor, site) {
      await visitor.open(`${site}/assignment/#v=1&p=ask:the-weapons:1/read:the-weapons&t=Who%20talks`);
      await says(visitor, 'h1', /^Who talks$/);
      const question = '[data-question="the-weapons:1"]';
      await tabTo(visitor, `${question} input[type=radio]`);
      await press(visitor, 'Space', 'ArrowDown', 'ArrowDown', 'Tab', 'Enter');
      await says(visitor, `${question} [role=status]`, /^Right\. CNN quotes him/);
    },
  },
];
