import assert from 'node:assert/strict';

/** Expects no offenders; names them all, one a line, as far as a person would read. */
export function none(offenders: readonly string[], what: string): void {
  assert.ok(offenders.length === 0, `${offenders.length} ${what}:\n  ${offenders.slice(0, 100).join('\n  ')}`);
}
