import { describe, expect, it } from 'vitest';
import { findPackageFaults, type Packed } from './package-contents.ts';

const whole = [
  'LICENSE',
  'README.md',
  'CHANGELOG.md',
  'package.json',
  'dist/cli.js',
  'dist/index.js',
  'dist/generate.js',
];
const packed = (...paths: readonly string[]): Packed => ({
  filename: 'samewire-1.0.0.tgz',
  files: paths.map((path) => ({ path, mode: 0o644 })),
});

describe('findPackageFaults', () => {
  it('finds nothing wrong with what belongs into the package', () => {
    expect(findPackageFaults(packed(...whole, 'dist/run/run.d.ts'), { packages: {} })).toEqual([]);
  });

  it('finds tests, sources and strangers', () => {
    const strangers = ['dist/wire/scan.test.js', 'src/index.ts', 'dist/fixtures/comment.json', '.env'];
    expect(findPackageFaults(packed(...whole, ...strangers), { packages: {} })).toEqual(
      strangers.map((path) => `${path} does not belong into the package`),
    );
  });

  it('finds a missing entry', () => {
    const faults = findPackageFaults(packed(...whole.filter((path) => path !== 'dist/index.js')), {
      packages: {},
    });
    expect(faults).toEqual(['dist/index.js is missing from the package']);
  });

  it('counts what a user installs, without development packages', () => {
    const packages = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [`node_modules/p${index}`, {}]),
    );
    const lock = { packages: { ...packages, 'node_modules/vitest': { dev: true as const } } };
    expect(findPackageFaults(packed(...whole), lock)).toEqual([
      'npm i samewire installs 50 packages, more than 40',
    ]);
  });
});
