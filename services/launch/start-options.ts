import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LaunchFault } from './launch-fault.ts';
import { services } from './service.ts';

/** The candidate that `npm start` compares. */
export type Candidate =
  | { readonly kind: 'first draft' }
  | { readonly kind: 'faithful' }
  | { readonly kind: 'chosen defects'; readonly names: readonly string[] };

/** What the arguments of `npm start` ask for; `rest` goes on to samewire unread. */
export interface StartOptions {
  readonly candidate: Candidate;
  readonly keep: boolean;
  readonly replay: string | undefined;
  readonly rest: readonly string[];
}

/** Reads what concerns the launcher out of the arguments of `npm start`. */
export function readStartOptions(args: readonly string[]): StartOptions {
  let options: StartOptions = {
    candidate: { kind: 'first draft' },
    keep: false,
    replay: undefined,
    rest: [],
  };
  const waiting = args.flatMap(splitValue).values();
  for (const arg of waiting)
    options = readArgument(options, arg, () => requireValue(arg, waiting.next().value));
  return options;
}

function readArgument(options: StartOptions, arg: string, value: () => string): StartOptions {
  switch (arg) {
    case '--faithful':
      return { ...options, candidate: { kind: 'faithful' } };
    case '--keep':
      return { ...options, keep: true };
    case '--replay':
      return { ...options, replay: value() };
    case '--defects':
      return { ...options, candidate: { kind: 'chosen defects', names: splitNames(value()) } };
    default:
      return { ...options, rest: [...options.rest, arg] };
  }
}

/** How the same pair is started again; samewire puts its own flags behind it. */
export function startCommand({ candidate }: StartOptions): string {
  switch (candidate.kind) {
    case 'faithful':
      return 'npm start -- --faithful';
    case 'chosen defects':
      return `npm start -- --defects ${candidate.names.join(',')}`;
    case 'first draft':
      return 'npm start --';
  }
}

/** Returns the names of the defects that the candidate is to have. */
export async function readDefects(candidate: Candidate): Promise<readonly string[]> {
  switch (candidate.kind) {
    case 'faithful':
      return [];
    case 'chosen defects':
      return candidate.names;
    case 'first draft':
      return splitNames(await readFile(join(services, 'candidate-go', 'first-draft.txt'), 'utf8'));
  }
}

/** Names are separated by commas or line ends; `#` opens a comment. */
function splitNames(text: string): readonly string[] {
  return text
    .replaceAll(/#.*/g, '')
    .split(/[\s,]+/)
    .filter((name) => name !== '');
}

/** Of our own flags, `--defects=a` means `--defects a`. */
function splitValue(arg: string): readonly string[] {
  const [, flag, value] = /^(--defects|--replay)=(.*)$/s.exec(arg) ?? [];
  return flag === undefined || value === undefined ? [arg] : [flag, value];
}

function requireValue(flag: string, value: string | undefined): string {
  if (value !== undefined && !value.startsWith('--')) return value;
  throw new LaunchFault('flag-value-missing', `${flag} needs a value`);
}
