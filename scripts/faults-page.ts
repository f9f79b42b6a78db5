import { Fault, faultCodes } from '../src/model/fault.ts';
import { cell, tableRows } from './markdown.ts';

/** docs/reference/faults.md: every fault code with its hint, from the table that defines them. */
export function faultsPage(): string {
  return [
    '# Faults',
    '',
    'A fault is the tool’s own failure to get a result; a finding is a result. A fault goes to stderr as',
    '`fault <code>: <what happened>` with a hint, and the exit code is 2. The library throws it as a `Fault` with `code` and',
    '`hint`. Codes are public API. The hint below is the general one; where more is known, the hint printed says more.',
    'This page is generated: `node scripts/pages.ts`.',
    '',
    ...tableRows(
      ['code', 'hint'],
      faultCodes.map((code) => [`\`${code}\``, hintText(new Fault(code, '').hint)]),
    ),
    '',
  ].join('\n');
}

/** Code spans stay as they are; what is outside of them is escaped. */
function hintText(hint: string): string {
  return hint
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : cell(part)))
    .join('');
}
