import { globSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { headersFor, meets, rulesOf } from '../headers.ts';

const rules = rulesOf('dist');
/** Every file of the built site at the address a reader asks for. */
const addresses = globSync('dist/**/*')
  .filter((file) => statSync(file).isFile() && !/^dist\/[._]|\.(?:br|gz)$/.test(file))
  .map((file) => file.replace(/^dist/, '').replace(/\/index\.html$/, '/'));
const isPage = (address: string) => /\/$|\.html$/.test(address);
const header = (address: string, name: string) => headersFor(rules, address).find(([key]) => key === name)?.[1];

test('every rule for headers meets a file, and no address gets a header twice', () => {
  expect(rules.filter((rule) => !addresses.some((address) => meets(rule, address)))).toEqual([]);
  const twice = addresses.filter((address) => new Set(headersFor(rules, address).map(([name]) => name)).size < headersFor(rules, address).length);
  expect(twice).toEqual([]);
});

test('embeds may be framed by anybody, every other page by this site only', () => {
  const pages = addresses.filter(isPage);
  const open = pages.filter((address) => address.startsWith('/embed/'));
  expect(open.length).toBeGreaterThanOrEqual(3);
  for (const address of pages) expect(header(address, 'Content-Security-Policy'), address).toBe(open.includes(address) ? 'frame-ancestors *' : "frame-ancestors 'self'");
});

test('what other sites fetch is open to them; what has a hash is kept for good, pages are asked for anew', () => {
  for (const address of addresses) {
    expect(header(address, 'X-Content-Type-Options'), address).toBe('nosniff');
    expect(header(address, 'Access-Control-Allow-Origin'), address).toBe(/^\/(a|data|embed|images|oembed)\/|^\/embed\.js$|\/oembed\.\w+$/.test(address) ? '*' : undefined);
    if (isPage(address)) expect(header(address, 'Cache-Control'), address).toBe('public, max-age=0, must-revalidate');
    expect(header(address, 'Cache-Control')?.includes('immutable') ?? false, address).toBe(address.startsWith('/a/'));
  }
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
