import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

type Manifest = { dependencies: Record<string, string>; devDependencies: Record<string, string>; allowScripts: Record<string, boolean> };
type Locked = { integrity?: string; resolved?: string; hasInstallScript?: boolean };

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const locked = Object.entries(packages).filter(([place]) => place !== '');

test('every dependency has one exact version, and the lock file the hash of every package', () => {
  const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  assert.deepEqual(loose, []);
  assert.deepEqual(locked.flatMap(([place, { integrity = '' }]) => (integrity.startsWith('sha512-') ? [] : [place])), []);
});

test('the lock file names no host: packages come from where the installing machine gets its own, and their hashes say whether they are the same', () => {
  assert.deepEqual(locked.flatMap(([, { resolved }]) => resolved ?? []), []);
});

test('no package runs a script of its own on installation but those we let', () => {
  const running = locked.flatMap(([place, { hasInstallScript }]) => (hasInstallScript ? [place.replace(/^.*node_modules\//, '')] : []));
  assert.deepEqual(running.filter((name) => !manifest.allowScripts[name]), []);
});
