import type { Finding } from '../../model/report.ts';
import { shownText } from '../values.ts';
import { blockOf } from './block.ts';
import { styleOf, type TerminalOptions } from './style.ts';
import { table } from './tables.ts';

/** What a replay came to, as the terminal needs it. */
export interface ReplayText {
  readonly kind: 'same' | 'changed' | 'healed';
  readonly tries: number;
  readonly seen: number;
  readonly statuses: readonly {
    readonly operation: string;
    readonly legacy: string;
    readonly candidate: string;
  }[];
  readonly builds: { readonly legacy: string | undefined; readonly candidate: string | undefined };
  readonly findings?: readonly Finding[];
}

/** The finding that was saved. */
export interface SavedText {
  readonly cause: string;
  readonly operation: string;
  readonly where: string;
  readonly pointer: string;
  readonly builds: { readonly legacy?: string; readonly candidate?: string };
}

/** A replay as the terminal shows it; the last line is what became of the finding. */
export function renderReplay(result: ReplayText, saved: SavedText, options: TerminalOptions): string {
  const style = styleOf(options);
  const alike = result.kind === 'healed' ? '   alike' : '';
  const steps = table(
    ['', '', ''],
    result.statuses.map(({ operation, legacy, candidate }, at) => [
      shownText(operation),
      `legacy ${legacy}`,
      `candidate ${candidate}${at === result.statuses.length - 1 ? alike : ''}`,
    ]),
    { right: [], width: options.width },
  ).filter((line) => line !== '');
  const blocks = (result.findings ?? []).map((finding, at) =>
    blockOf({ finding, alsoAt: [] }, at + 1, { options, style }),
  );
  return `${[...buildLines(result, saved), ...steps, ...blocks, style.bold(outcomeLine(result, saved))].join('\n')}\n`;
}

function buildLines({ builds }: ReplayText, saved: SavedText): readonly string[] {
  return (['legacy', 'candidate'] as const).flatMap((side) => {
    const [then, now] = [saved.builds[side], builds[side]];
    return then === undefined || then === now
      ? []
      : [shownText(`saved against ${side} ${then}, now ${now ?? 'unnamed'}`)];
  });
}

function outcomeLine(
  { kind, tries, seen, findings }: ReplayText,
  { cause, operation, where, pointer }: SavedText,
): string {
  const place = shownText(`${cause} at ${operation} ${pointer === '' ? where : pointer}`);
  if (kind === 'healed') return `healed: ${place}, ${tries - seen} of ${tries} tries`;
  if (kind === 'same') return `same: ${place}, ${seen} of ${tries} tries`;
  const now = findings?.[0];
  return `changed: ${place} is now ${now?.cause ?? 'another'} at ${shownText(now?.pointer || now?.where || '')}`;
}
