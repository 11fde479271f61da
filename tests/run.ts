/**
 * Everything that must hold, in the order that fails soonest: `npm test`.
 * Ends with one line that counts every check: `N passed, N failed`.
 */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { complaints } from './build-log.ts';

type Count = { passed: number; failed: number };
/** What is read of Playwright's JSON report. */
type Suite = { title: string; specs?: { title: string; tests: { status: string }[] }[]; suites?: Suite[] };
const total: Count = { passed: 0, failed: 0 };

/** Runs a script of package.json and passes its words on when it ends. */
function run(name: string, script: string, count: (output: string, ok: boolean) => Count): Promise<void> {
  const since = Date.now();
  return new Promise((done) => {
    const options = { maxBuffer: 1 << 28, env: { ...process.env, E2E_REPORT: report, FORCE_COLOR: '0' } };
    execFile('npm', ['run', '--silent', script], options, (error, stdout, stderr) => {
      const ok = error === null;
      console.log(`\n— ${name}, ${Math.round((Date.now() - since) / 1000)} s`);
      process.stdout.write(ok ? tail(stdout) : stdout + stderr);
      const { passed, failed } = count(stdout + stderr, ok);
      total.passed += passed;
      total.failed += failed + (!ok && failed === 0 ? 1 : 0);
      if (!ok) console.log(`${name} failed`);
      done();
    });
  });
}

const tail = (text: string) => `${text.trim().split('\n').slice(-4).join('\n')}\n`;
const report = `${process.cwd()}/test-results/e2e.json`;
const wavering = (suites: readonly Suite[]): string[] =>
  suites.flatMap(({ title, specs = [], suites: inner = [] }) => [...specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map((spec) => `${title}: ${spec.title}`), ...wavering(inner)]);
const one = (_: string, ok: boolean): Count => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });
const last = (output: string, word: string) => Number(new RegExp(`(\\d+) ${word}`).exec(output.trim().split('\n').findLast((line) => / passed, /.test(line)) ?? '')?.[1] ?? 0);
const field = (output: string, word: string) => Number(new RegExp(`^(?:ℹ|#) ${word} (\\d+)`, 'm').exec(output)?.[1] ?? 0);

rmSync(report, { force: true });
// The build keeps one core busy for half a minute; what asks nothing of it goes on beside it. Both it and the types make Astro's own files.
await Promise.all([
  run('types', 'check', one).then(() =>
    run('build', 'build', (output, ok) => {
      const found = complaints(output);
      for (const line of found) console.log(line);
      return { passed: ok && found.length === 0 ? 1 : 0, failed: found.length };
    }),
  ),
  run('house rules', 'lint', one),
  run('models, content, state', 'unit', (output) => ({ passed: field(output, 'pass'), failed: field(output, 'fail') })),
]);
await run('pages in a browser', 'e2e', () => {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { stats, suites } = JSON.parse(readFileSync(report, 'utf8')) as { stats: { expected: number; unexpected: number; flaky: number }; suites: Suite[] };
  for (const title of wavering(suites)) console.log(`passed only at the second try: ${title}`);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
});

await run('the main path in three engines', 'engines', (output) => ({ passed: last(output, 'passed'), failed: last(output, 'failed') }));

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
