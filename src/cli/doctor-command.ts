import { Fault } from '../model/fault.ts';
import type { Settings } from '../model/settings.ts';
import { diagnose } from '../run/doctor/doctor.ts';
import { type Console, wantsColor } from './console.ts';
import { diagnosisJson, diagnosisText } from './doctor-text.ts';
import { exitCodes } from './exit-codes.ts';
import { faultText } from './fault-text.ts';
import { onInterrupt } from './interrupt.ts';
import { prepareRun } from './run-command.ts';
import { runWorld, specWorld } from './world.ts';

type Flags = Readonly<Record<string, unknown>>;

/** Runs `samewire doctor` and brings back its exit code. */
export async function doctorFromFlags(flags: Flags, console: Console): Promise<number> {
  const cases = wholeNumber(flags, 'cases');
  const drifts = wholeNumber(flags, 'drifts');
  const { settings, output } = await prepareRun({ ...flags, cases: undefined }, console, {
    // The doctor never speaks to a candidate: something stands in its place while settings are gathered.
    candidate: 'http://127.0.0.1:1',
  });
  const interrupt = onInterrupt();
  const spec = specWorld(console.folder, {
    allowRemote: settings.allowRemoteReferences,
    environment: console.environment,
  });
  const tell = (text: string): void => {
    if (output.verbose) console.tell(`samewire: ${text}\n`);
  };
  try {
    const diagnosis = await diagnose(
      { settings: ofLegacyAlone(settings, cases), drifts, tell },
      runWorld(console.folder, spec, interrupt.signal),
    );
    const color = wantsColor(output.color, console.outIsTerminal, console.environment);
    console.out(output.json ? diagnosisJson(diagnosis) : diagnosisText(diagnosis, { ...output, color }));
    if (interrupt.signal.aborted) return exitCodes.interrupted;
    if (diagnosis.fault !== undefined) {
      console.tell(faultText(diagnosis.fault));
      return exitCodes.trouble;
    }
    return diagnosis.verdict.kind === 'ready' ? exitCodes.alike : exitCodes.findings;
  } finally {
    interrupt.release();
  }
}

function ofLegacyAlone(settings: Settings, cases: number): Settings {
  const { legacy } = settings.addresses;
  return {
    ...settings,
    addresses: { legacy, candidate: settings.twin ?? legacy },
    twin: undefined,
    headers: { legacy: settings.headers.legacy, candidate: settings.headers.legacy },
    casesTotal: cases,
    budget: undefined,
    untilQuiet: false,
  };
}

function wholeNumber(flags: Flags, name: string): number {
  const text = String(flags[name]);
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new Fault('flag-invalid', `--${name} ${JSON.stringify(text)} is no whole number from 1 on`);
}
