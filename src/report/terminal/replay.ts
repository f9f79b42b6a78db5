import type { Finding } from '../../model/report.ts';
import { sides } from '../../model/side.ts';
import { spotOf } from '../one-line.ts';
import { shownText, textColumns } from '../values.ts';
import { blockOf } from './block.ts';
import { styleOf, type TerminalOptions } from './style.ts';

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
  const blocks = (result.findings ?? []).map((finding, at) =>
    blockOf({ finding, alsoAt: [] }, at + 1, { options, style }),
  );
  const lines = [
    ...buildLines(result, saved),
    ...stepLines(result),
    ...blocks,
    style.bold(outcomeLine(result, saved)),
  ];
  const text = lines.join('\n');
  return `${options.utf8 ? text : text.replaceAll('…', '...')}\n`;
}

function buildLines({ builds }: ReplayText, saved: SavedText): readonly string[] {
  return sides.flatMap((side) => {
    const [then, now] = [saved.builds[side], builds[side]];
    return then === undefined || then === now
      ? []
      : [shownText(`saved against ${side} ${then}, now ${now ?? 'unnamed'}`)];
  });
}

/** One line for each request: the operation, and the status of each side. */
function stepLines({ kind, statuses }: ReplayText): readonly string[] {
  const names = statuses.map(({ operation }) => shownText(operation));
  const width = Math.max(0, ...names.map(textColumns));
  return statuses.map(({ legacy, candidate }, at) => {
    const name = names[at] ?? '';
    const alike = kind === 'healed' && at === statuses.length - 1 ? '   alike' : '';
    const space = ' '.repeat(width - textColumns(name) + 3);
    return `${name}${space}legacy ${shownText(legacy)}  candidate ${shownText(candidate)}${alike}`;
  });
}

function outcomeLine({ kind, tries, seen, findings }: ReplayText, saved: SavedText): string {
  const place = shownText(`${saved.cause} at ${saved.operation} ${spotOf(saved)}`);
  switch (kind) {
    case 'healed':
      return `healed: ${place}, ${tries - seen} of ${tries} tries`;
    case 'same':
      return `same: ${place}, ${seen} of ${tries} tries`;
    case 'changed':
      return `changed: now ${placesOf(findings ?? [])}; it was ${place}`;
  }
}

function placesOf([first, ...more]: readonly Finding[]): string {
  if (first === undefined) return 'something else';
  const place = shownText(`${first.cause} at ${first.operation} ${spotOf(first)}`);
  return more.length === 0 ? place : `${place} and ${more.length} more`;
}
