import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { addressesOf, headersFor, isPage, meets, rulesOf, wrongHeaders } from '../headers.ts';

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

for (const [server, file, command] of [['nginx', 'README.md', 'add_header'], ['Apache', 'dist/.htaccess', 'set']] as const) {
  test(`${server} is told to send the same headers`, () => {
    const text = readFileSync(file, 'utf8');
    const missing = rules.flatMap(({ headers }) => headers).filter(([name, value]) => !text.includes(`${command} ${name} `) || !text.includes(value));
    expect(missing).toEqual([]);
  });
}

test('the site is served with these headers here too', async ({ request }) => {
  const chapter = (await request.get('/chapters/the-weapons/')).headers();
  expect(chapter['content-security-policy']).toBe("frame-ancestors 'self'");
  expect(chapter['permissions-policy']).toContain('geolocation=()');
  expect((await request.get('/embed/channels/')).headers()['content-security-policy']).toBe('frame-ancestors *');
});
