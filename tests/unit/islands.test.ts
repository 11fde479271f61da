import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { roundShapes, shortMarks, shortShapes, withoutIdleComments, withoutIdleMarks, withoutStrangers } from '../../src/islands/marks.ts';
import { withControlsApart, withDataApart, withExactPolicy, withLevels, withNotesElsewhere, withRowHeads, withoutDetours, withStylesInside } from '../../src/islands/built-page.ts';
import { withoutIdleTokens } from '../../src/styles/idle-tokens.ts';
import { scope } from '../../src/styles/scope.ts';

test('a chart’s data leaves the page for a file of its own, and what else an island needs stays', () => {
  const files = new Map<string, string>();
  const write = (name: string, text: string) => {
    files.set(name, text);
    return `/a/${name}`;
  };
  const island = (chart: string) => `<astro-island uid="x" props="{&quot;chart&quot;:${chart},&quot;query&quot;:[0,&quot;?a=1&amp;b=2&quot;]}" ssr=""><p>words</p></astro-island>`;
  const one = '[0,{&quot;name&quot;:[0,&quot;Who &amp; whom&quot;],&quot;days&quot;:[1,[[0,&quot;1967&quot;]]]}]';
  const page = withDataApart(`${island(one)}${island(one)}`, write);
  assert.deepEqual([...files.values()], ['{"name":"Who & whom","days":["1967"]}'], 'two charts with the same data share a file');
  assert.equal(page.match(new RegExp(`data-from="/a/${[...files.keys()][0]}"`, 'g'))?.length, 2);
  assert.match(page, /props="{&quot;query&quot;:\[0,&quot;\?a=1&amp;b=2&quot;\]}"/);
  assert.match(page, /<p>words<\/p>/);
});

test('the marks of a view that nobody takes over go, those in an island stay', () => {
  const island = '<astro-island uid="x"><!--[--><p><!--[0-->1<!--]--></p><!--]--><!--astro:end--></astro-island>';
  assert.equal(withoutIdleComments(`<!--[--><i><!--[-1--><!--$s1-a--><!---->2<!--]--></i><!--]--><!-- words -->${island}<!--[!--><b></b><!--]-->`), `<i>2</i><!-- words -->${island}<b></b>`);
});

test('a shape without content ends itself, anything else keeps its end', () => {
  assert.equal(shortShapes('<svg><path d="M0 0"></path><rect><title>a</title></rect></svg><p></p>'), '<svg><path d="M0 0"/><rect><title>a</title></rect></svg><p></p>');
});

test('places in drawings are written to a tenth, and nothing else is touched', () => {
  const text = '<p title="0.12345">1.23456</p><g transform="scale(0.014286)"></g>';
  assert.equal(
    roundShapes(`<path class="x" d="M263.6072647135527 -98.61913601729681L210.45 111.30000000000001"/><text x="3" y="212.63333333333333">0.123</text>${text}`),
    `<path class="x" d="M263.6 -98.6L210.45 111.3"/><text x="3" y="212.6">0.123</text>${text}`,
  );
});

test('an island without a chart keeps its data', () => {
  const page = '<astro-island props="{&quot;words&quot;:[0,&quot;hello&quot;]}"></astro-island>';
  assert.equal(withDataApart(page, () => assert.fail('nothing to write')), page);
});

test('a source mark without its note on the page leads to the page of its chart, also after a figure within the figure', () => {
  const page = '<a href="#F001">1</a><figure data-chart="borders"><figure class="quote"></figure><a href="#F002">2</a><a href="#F001">1</a></figure><li id="F001">';
  assert.equal(
    withNotesElsewhere(page, '/base'),
    '<a href="#F001">1</a><figure data-chart="borders"><figure class="quote"></figure><a href="/base/charts/borders/#F002">2</a><a href="#F001">1</a></figure><li id="F001">',
  );
});

test('a view that is added while one works on the site gets a mark of its own, and the others keep theirs', () => {
  const view = (name: string) => scope({ filename: `${process.cwd()}/src/${name}.svelte` });
  const before = view('views/Stances');
  const added = view('views/Added');
  assert.match(added, /^v[0-9a-z]+$/);
  assert.equal(view('views/Added'), added);
  assert.equal(view('views/Stances'), before);
  assert.throws(() => view('pages/Elsewhere'), /src\/views/);
});

test('an island asks for the file its view is in, not for one that passes it on', () => {
  const page = '<astro-island component-url="/a/Story.x.js" component-export="default">';
  assert.equal(withoutDetours(page, () => 'export{t as default}from"./borders.y.js";\n'), '<astro-island component-url="/a/borders.y.js" component-export="t">');
  assert.equal(withoutDetours(page, () => 'import{t as o}from"./borders.y.js";export{o as default};'), '<astro-island component-url="/a/borders.y.js" component-export="t">');
  assert.equal(withoutDetours(page, () => 'import{t as o}from"./borders.y.js";export{p as default};'), page);
  assert.equal(withoutDetours(page, () => 'const a=1;export{a as default};'), page);
});

test('the style sheets of a page stand in it, in their order', () => {
  const page = '<style>@layer a;</style><link rel="stylesheet" href="/b/a/one.css"><link rel="stylesheet" href="/b/a/two.css"><p></p>';
  assert.equal(withStylesInside(page, (file) => `/*${file} $&*/`), '<style>@layer a;</style><style>/*one.css $&*/\n/*two.css $&*/</style><p></p>');
  const islands = '<head><link rel="stylesheet" href="/a/one.css"></head><div><style>astro-island{display:contents}</style></div>';
  assert.equal(withStylesInside(islands, () => 'p{margin:0}'), '<head><style>astro-island{display:contents}p{margin:0}</style></head><div></div>');
  assert.equal(withStylesInside('<p>an embed</p>', () => assert.fail('nothing to read')), '<p>an embed</p>');
});

test('in the story on one page the headings of a chapter are heard below its title, and those beside its text as they are', () => {
  const chapter = (title: string) => `<article id="a" class="chapter"><header><${title}>A</${title}></header><div class="prose"><h2 id="b">B</h2><figure><h3>C</h3></figure></div><details class="folded-notes"><h3>D</h3></details></article>`;
  const levels = (text: string) => text.replace('<h2 id="b"', '<h2 aria-level="3" id="b"').replace('<h3>C', '<h3 aria-level="4">C');
  assert.equal(withLevels(`<h2>0</h2>${chapter('h2')}${chapter('h2')}<h2>1</h2>`), `<h2>0</h2>${levels(chapter('h2'))}${levels(chapter('h2'))}<h2>1</h2>`);
  assert.equal(withLevels(chapter('h1')), chapter('h1'), 'alone it has a page’s title');
});

test('the rows of a table that was written in a text have heads, those of any other table keep what they have', () => {
  const written = '<table>\n<thead>\n<tr>\n<th>Q</th>\n<th>A</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>Who <i>spoke</i></td>\n<td>B</td>\n</tr>\n</tbody>\n</table>';
  assert.equal(withRowHeads(written), written.replaceAll('<th>', '<th scope="col">').replace('<td>Who <i>spoke</i></td>', '<th scope="row">Who <i>spoke</i></th>'));
  const other = '<table><thead><tr><th scope="col">320</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>';
  assert.equal(withRowHeads(other), other);
});

test('the styles of controls that come later are in a file for each chart; what is shown, shared or no class at all stays', () => {
  const files = new Map<string, string>();
  const write = (name: string, text: string) => {
    files.set(text, `/a/${name}`);
    return `/a/${name}`;
  };
  const rules = { pictured: (script: string) => /\/(one|two)\.js$/.exec(script)?.[1], controlled: (name: string) => ({ c1: 'one', c2: 'one', c3: 'two' })[name] };
  const island = (script: string) => `<astro-island component-url="/a/${script}.js" ssr></astro-island>`;
  const shared = '@layer a,b;@font-face{font-family:x}@keyframes k{0%{top:0}}p{margin:0}.c2 b{margin:0}.c1 i,p i{margin:0}';
  const page = (css: string, ...islands: string[]) => `<style>${css}</style><p class="x c2"></p>${islands.join('')}`;
  const later = '@layer b{@media print{.x:is(.c1,.y) b{top:0;@container (width>1px){left:0}}}}';
  const built = withControlsApart(page(`${shared}${later}.c1 p,b.c1{top:1px}@layer b{.c3{top:0}}`, island('one'), island('one-controls'), island('other')), rules, write);
  assert.deepEqual([...files.keys()], [`${later}.c1 p,b.c1{top:1px}`]);
  const [address] = files.values();
  assert.equal(built, page(`${shared}@layer b{.c3{top:0}}`, island('one').replace('<astro-island', `<astro-island data-looks="${address}"`), island('one-controls'), island('other')));
  const whole = page(shared + later, island('one-controls'));
  assert.equal(withControlsApart(whole, rules, () => assert.fail('nothing is fetched later')), whole);
});

test('the policy of a page allows the scripts and styles that stand in it, and nothing that does not', () => {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const page = (scripts: string, styles: string) =>
    `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src ${scripts}; script-src-attr 'none'; style-src ${styles}; style-src-attr 'none'">` +
    '<style>a{}</style><script>1</script><script type="module" src="/a/x.js"></script><script type="application/ld+json">{}</script><script>1</script><style>b{}</style>';
  assert.equal(withExactPolicy(page("'self' 'sha256-other='", "'self' 'sha256-other='")), page(`'self' ${hash('1')}`, `${hash('a{}')} ${hash('b{}')}`));
  assert.equal(withExactPolicy(page('x', 'y'), ['<style>c{}</style>']), page(`'self' ${hash('1')}`, `${hash('a{}')} ${hash('b{}')} ${hash('c{}')}`));
  assert.match(withExactPolicy(page('x', 'y').replace('<style>', '<i data-looks="/a/b.css"></i><style>')), /style-src 'self' 'sha256-/);
  assert.equal(withExactPolicy('<script>1</script>'), '<script>1</script>');
});

test('the marks of components get the same short names on every page and in its style sheet', () => {
  const short = shortMarks();
  assert.equal(short('<p data-astro-cid-abcd1234 data-astro-cid-wxyz5678>'), '<p data-c0 data-c1>');
  assert.equal(short('p[data-astro-cid-wxyz5678]{}'), 'p[data-c1]{}');
});

test('rules for components that a page does not have are left out of its style sheet, and no others', () => {
  const css = '@layer a{p[data-c0]{color:red}p[data-c1]{color:red}p[data-c0],h2[data-c1]{margin:0}h3{margin:0}:is(p[data-c1],b){margin:0}@media print{p[data-c1]{color:red}}}';
  assert.equal(withoutStrangers(css, '<p data-c0 data-chart="c1">'), '@layer a{p[data-c0]{color:red}p[data-c0],h2[data-c1]{margin:0}h3{margin:0}:is(p[data-c1],b){margin:0}}');
});

test('a state that is named like a mark is none: the rule for the step that is read stays', () => {
  const css = 'li[data-current]>.a:before{color:red}[data-chart] .b{margin:0}p[data-c7]{margin:0}';
  assert.equal(withoutStrangers(css, '<li class="a">'), 'li[data-current]>.a:before{color:red}[data-chart] .b{margin:0}');
});

test('so are rules for the views of charts that a page does not show; one view of a chart speaks for all', () => {
  const [bordersMap, bordersLegend, ladder, sturdy] = ['borders/Map', 'borders/Legend', 'stances/Ladder', 'Sturdy'].map((name) => scope({ filename: `${process.cwd()}/src/views/${name}.svelte` }));
  const rules = [bordersMap, bordersLegend, ladder, sturdy].map((name) => `.wide.${name} p{margin:.5em}`);
  assert.equal(withoutStrangers(rules.join(''), `<p class="x ${bordersMap}">`), [rules[0], rules[1], rules[3]].join(''));
});

test('an element keeps the mark of a component whose rules may meet it, and loses the others', () => {
  const css = '@layer x;p[data-c0]{}.a.b[data-c0]:hover{}@media (width>1px){ul>[data-c1] li,:is(i,b)[data-c2]{}}a[data-c3][data-c4]{}.c[data-c5]:not(.d){}';
  const kept = '<p data-c0></p><i class="b" data-c0 id="x"></i><s data-c1></s><s data-c2></s><a data-c3></a><u class="c e" data-c5></u>';
  assert.equal(withoutIdleMarks(kept, css), kept);
  assert.equal(
    withoutIdleMarks('<i class="c" title="a > b" data-c0 data-c1></i><u data-c5></u><s data-c3></s><p data-c9 hidden></p><s>data-c0</s>', css),
    '<i class="c" title="a > b" data-c1></i><u></u><s></s><p hidden></p><s>data-c0</s>',
  );
});

test('a property that is registered and that nothing on a page uses is left out, as a token is', () => {
  const registered = (name: string) => `@property ${name}{syntax:"<number>";inherits:false;initial-value:0}`;
  const rule = 'p{transition-property:--a,--bc}';
  assert.equal(withoutIdleTokens(registered('--a') + registered('--b') + registered('--bc') + rule), registered('--a') + registered('--bc') + rule);
});
