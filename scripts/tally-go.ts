import type { Tally } from './tally.ts';

/** One line of `go test -json`. */
interface Event {
  readonly Action: string;
  readonly Package?: string;
  readonly Test?: string;
  readonly Output?: string;
}

/** Returns the tally of `go test -json`: a test with subtests is not counted besides them, a package that does not build is a failure. */
export function tallyGo(text: string): Tally {
  const events = readEvents(text);
  const results = new Map<string, string>();
  for (const { Action, Package = '', Test = '' } of events) {
    if (Action === 'pass' || Action === 'fail' || Action === 'skip')
      results.set(`${Package} ${Test}`, Action);
  }
  const names = [...results.keys()];
  const isParent = (name: string): boolean => names.some((other) => other.startsWith(`${name}/`));
  const leaves = names.filter((name) => !name.endsWith(' ') && !isParent(name));
  const count = (result: string): number => leaves.filter((name) => results.get(name) === result).length;
  return {
    passed: count('pass'),
    failed: count('fail') + countBroken(names, results),
    skipped: count('skip'),
  };
}

/** Returns what the run wrote, without the events around it. */
export function goOutput(text: string): string {
  return readEvents(text)
    .map(({ Output = '' }) => Output)
    .join('');
}

function countBroken(names: readonly string[], results: ReadonlyMap<string, string>): number {
  const failed = names.filter((name) => results.get(name) === 'fail');
  const packages = failed.filter((name) => name.endsWith(' '));
  return packages.filter((name) => !failed.some((test) => test !== name && test.startsWith(name))).length;
}

/** Errors of the compiler are plain lines between the events. */
function readEvents(text: string): readonly Event[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) =>
    line.startsWith('{') ? (JSON.parse(line) as Event) : { Action: 'output', Output: `${line}\n` },
  );
}
