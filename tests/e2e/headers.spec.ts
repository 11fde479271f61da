import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { addressesOf, apacheHeaders, fileOf, headersFor, isPage, meets, nginxHeaders, rulesOf, wrongHeaders } from '../headers.ts';

const rules = rulesOf('dist');
const addresses = addressesOf('dist');
const header = (address: string, name: string) => headersFor(rules, address).find(([key]) => key === name)?.[1];

test('every rule for headers meets a file, and no address gets a header twice', () => {
  expect(rules.filter((rule) => !addresses.some((address) => meets(rule, address)))).toEqual([]);
  const twice = addresses.filter((address) => new Set(headersFor(rules, address).map(([name]) => name)).size < headersFor(rules, address).length);
  expect(twice).toEqual([]);
});

test('embeds may be framed by anybody, other pages by this site only; what other sites fetch is open to them; pages are asked for anew', () => {
  expect(addresses.filter((address) => isPage(address) && address.startsWith('/embed/')).length).toBeGreaterThanOrEqual(3);
  expect(wrongHeaders('dist')).toEqual([]);
});

test('what has a hash is kept for good, and nothing else', () => {
  for (const address of addresses) expect(header(address, 'Cache-Control')?.includes('immutable') ?? false, address).toBe(address.startsWith('/a/'));
  const hashed = /(?:^|[._-])[\w-]{8,12}\.(?:css|js|json|woff2|svg|png)$/;
  expect(addresses.filter((address) => address.startsWith('/a/') && !hashed.test(address.split('/').at(-1) ?? ''))).toEqual([]);
});

/** What the other servers add where our list says nothing: the strict choice for every file. */
const strict = new Map([
  ['Cache-Control', 'public, max-age=0, must-revalidate'],
  ['Content-Security-Policy', "frame-ancestors 'self'"],
]);
const readme = readFileSync('README.md', 'utf8');
const htaccess = readFileSync('dist/.htaccess', 'utf8');

for (const [server, sent] of [
  ['nginx', (address: string) => [nginxHeaders(readme, fileOf(address))]],
  ['Apache', (address: string) => [address, fileOf(address), `/stories/table${address}`].map((path) => apacheHeaders(htaccess, path))],
] as const) {
  test(`${server} is told to send the same headers for every address`, () => {
    const other = addresses.flatMap((address) => {
      const ours = new Map([...strict, ...headersFor(rules, address)]);
      return sent(address).flatMap((theirs) => {
        // That a copy may be compressed is no rule of ours.
        theirs.delete('Vary');
        return [...new Set([...ours.keys(), ...theirs.keys()])].filter((name) => ours.get(name) !== theirs.get(name)).map((name) => `${address}: ${name}: ${theirs.get(name)}, not ${ours.get(name)}`);
      });
    });
    expect(other).toEqual([]);
  });
}

test('the site is served with these headers here too', async ({ request }) => {
  const chapter = (await request.get('/chapters/the-weapons/')).headers();
  expect(chapter['content-security-policy']).toBe("frame-ancestors 'self'");
  expect(chapter['permissions-policy']).toContain('geolocation=()');
  expect((await request.get('/embed/channels/')).headers()['content-security-policy']).toBe('frame-ancestors *');
});
