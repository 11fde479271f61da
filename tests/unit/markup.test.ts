import assert from 'node:assert/strict';
import { test } from 'node:test';
import { malformed } from '../markup.ts';

test('what a browser would put right in silence is found: tags out of order, blocks in paragraphs, links in links, ids twice, names of nothing', () => {
  assert.deepEqual(malformed('<!doctype html><ul><li id="a">1 > 0<br><input aria-labelledby="a b"></ul><p>'), ['</ul> in ul li']);
  assert.deepEqual(malformed('<p>one<div>two</div></p>'), ['<div> in p']);
  assert.deepEqual(malformed('<a href="?a=>"><span><a href="/">x</a></span></a>'), ['<a> in a span']);
  assert.deepEqual(malformed('<div><li>x</li></div>'), ['<li> in div']);
  assert.deepEqual(malformed('<p id=a></p><p id="b"></p><p id="b"></p><label for="c">x</label><div>'), ['not closed: div', 'twice: b', 'nothing for for=c']);
  assert.deepEqual(malformed('<script>"<p><div>"</script><ol><astro-island><li id="x"><svg viewBox="0 0 1 1"><use href="#y"/></svg></li></astro-island></ol><p aria-describedby="x">y</p>'), []);
});
