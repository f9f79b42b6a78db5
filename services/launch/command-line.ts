import { join } from 'node:path';
import type { Pair } from './pair.ts';
import { services } from './service.ts';
import type { StartOptions } from './start-options.ts';

const root = join(services, '..');

/** The built command line of samewire. */
export const command: string = join(root, 'dist', 'cli.js');

/** Returns the arguments that make samewire compare the pair as the options ask. */
export function commandArguments({ replay, rest }: StartOptions, pair: Pair): readonly string[] {
  const sides = ['--legacy', pair.legacy, '--candidate', pair.candidate];
  const spec = givenOr(rest, '--spec', join('specs', 'comments.openapi.yaml'));
  const config = givenOr(rest, '--config', join('generators', 'samewire.config.ts'));
  if (replay !== undefined) return ['replay', replay, ...spec, ...sides, ...config, ...rest];
  return ['run', ...spec, ...sides, ...config, ...givenOr(rest, '--seed', '42'), ...rest];
}

function givenOr(rest: readonly string[], flag: string, value: string): readonly string[] {
  const isGiven = rest.some((arg) => arg === flag || arg.startsWith(`${flag}=`));
  return isGiven ? [] : [flag, value];
}
