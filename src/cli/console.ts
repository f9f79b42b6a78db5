import { isatty } from 'node:tty';

/** Where a command writes: results to `out`, all else to `tell`. */
export interface Console {
  /** Writes a result; nothing is added. */
  readonly out: (text: string) => void;
  /** Writes a result and waits until it is out; false when its reader is gone. */
  readonly deliver: (text: string) => Promise<boolean>;
  /** Writes to the person at the terminal; nothing is added. */
  readonly tell: (text: string) => void;
  readonly outIsTerminal: boolean;
  readonly tellIsTerminal: boolean;
  /** Columns of the terminal; 100 where there is none. */
  readonly width: number;
  readonly utf8: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
}

/** The process's own streams. A reader that goes away (`samewire … | head`) ends the writing, not the run. */
export function processConsole(): Console {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  return {
    out: (text) => void process.stdout.write(text),
    deliver: (text) =>
      new Promise((resolve) => {
        process.stdout.write(text, (error) => resolve(error === null || error === undefined));
      }),
    tell: (text) => void process.stderr.write(text),
    outIsTerminal: isatty(1),
    tellIsTerminal: isatty(2),
    width: widthOf(process.env['SAMEWIRE_WIDTH'], process.stdout.columns),
    utf8: isUtf8Locale(process.env),
    environment: process.env,
    folder: process.cwd(),
  };
}

function widthOf(wanted: string | undefined, columns: number | undefined): number {
  const width = wanted !== undefined && /^\d{1,4}$/.test(wanted) ? Number(wanted) : (columns ?? 100);
  return Math.min(100, Math.max(60, width));
}

function isUtf8Locale(environment: NodeJS.ProcessEnv): boolean {
  const locale = environment['LC_ALL'] || environment['LC_CTYPE'] || environment['LANG'] || 'C.UTF-8';
  return /utf-?8/i.test(locale);
}

/** Whether to colour: the flag, then NO_COLOR, then FORCE_COLOR, then a terminal that is not dumb. */
export function wantsColor(
  when: 'auto' | 'always' | 'never',
  isTerminal: boolean,
  environment: Console['environment'],
): boolean {
  if (when !== 'auto') return when === 'always';
  if (environment['NO_COLOR']) return false;
  if (environment['FORCE_COLOR'] !== undefined && environment['FORCE_COLOR'] !== '0') return true;
  return isTerminal && environment['TERM'] !== 'dumb';
}
