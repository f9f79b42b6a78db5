import { resolve } from 'node:path';
import { Fault } from '../model/fault.ts';
import type { Finding, Report } from '../model/report.ts';
import { type ReplayResult, replay } from '../run/replay.ts';
import type { SavedCounterexample } from '../run/world.ts';
import { type Console, wantsColor } from './console.ts';
import { openStore } from './counterexample-store.ts';
import { onInterrupt } from './interrupt.ts';
import { readReport } from './report-command.ts';
import { prepareRun } from './run-command.ts';
import { runWorld, specWorld } from './world.ts';

type Flags = Readonly<Record<string, unknown>>;

/** Sends one saved finding again and says what became of it. */
export async function replayFromFlags(digits: string, flags: Flags, console: Console): Promise<number> {
  const from =
    typeof flags['from'] === 'string'
      ? await readReport(resolve(console.folder, flags['from']), flags['from'])
      : undefined;
  const saved = from === undefined ? await savedHere(digits, console.folder) : savedIn(from, digits);
  const { settings, output } = await prepareRun({ ...defaultsOf(saved), ...flags }, console);
  const interrupt = onInterrupt();
  const spec = specWorld(console.folder, {
    allowRemote: settings.allowRemoteReferences,
    environment: console.environment,
  });
  try {
    const result = await replay({ settings, saved }, runWorld(console.folder, spec, interrupt.signal));
    const { renderReplay } = await import('../report/terminal/replay.ts');
    const color = wantsColor(output.color, console.outIsTerminal, console.environment);
    console.out(
      output.json
        ? `${JSON.stringify(plain(result), undefined, 2)}\n`
        : renderReplay(result, saved, {
            width: console.width,
            utf8: console.utf8,
            color,
            launcher: console.environment['SAMEWIRE_LAUNCHER'],
            show: 'all',
            stable: false,
          }),
    );
    return result.kind === 'healed' ? 0 : 1;
  } finally {
    interrupt.release();
  }
}

/** The run that found it names document and addresses; flags, environment and config file go before them. */
function defaultsOf(saved: SavedCounterexample): Flags {
  return Object.fromEntries(
    Object.entries({ spec: saved.spec, legacy: saved.urls?.legacy, candidate: saved.urls?.candidate }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}

async function savedHere(digits: string, folder: string): Promise<SavedCounterexample> {
  return pick(await openStore(folder).load(), digits, 'in .samewire/');
}

function savedIn(report: Report, digits: string): SavedCounterexample {
  const finding = pick(report.findings, digits, 'in the report');
  return {
    ...identity(finding),
    seed: report.seed,
    builds: {},
    spec: report.document.path,
    urls: { legacy: report.sides.legacy.url, candidate: report.sides.candidate.url },
    scenario: finding.scenario,
  };
}

function identity({
  fingerprint,
  cause,
  operation,
  where,
  pointer,
}: Finding): Pick<SavedCounterexample, 'fingerprint' | 'cause' | 'operation' | 'where' | 'pointer'> {
  return { fingerprint, cause, operation, where, pointer };
}

function pick<T extends { readonly fingerprint: string }>(
  known: readonly T[],
  digits: string,
  where: string,
): T {
  const matching = known.filter(({ fingerprint }) => fingerprint.startsWith(digits));
  const [only] = matching;
  if (digits.length < 4 || only === undefined)
    throw new Fault('fingerprint-unknown', `${JSON.stringify(digits)} is no finding ${where}`);
  if (matching.length > 1)
    throw new Fault(
      'fingerprint-ambiguous',
      `${digits} begins ${matching.map(({ fingerprint }) => fingerprint).join(', ')}`,
    );
  return only;
}

function plain(result: ReplayResult): unknown {
  return {
    kind: result.kind,
    tries: result.tries,
    seen: result.seen,
    statuses: result.statuses,
    ...(result.kind === 'changed' ? { findings: result.findings } : {}),
  };
}
