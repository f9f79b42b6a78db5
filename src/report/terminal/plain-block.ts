import type { Finding } from '../../model/report.ts';
import { blockOf } from './block.ts';
import { styleOf, type TerminalOptions } from './style.ts';

const options: TerminalOptions = {
  width: 100,
  utf8: true,
  color: false,
  show: 'all',
  stable: false,
  launcher: undefined,
};

/** The terminal block of one finding without decoration, for files and error messages. */
export function plainBlock(finding: Finding, number = 1): string {
  return blockOf({ finding, alsoAt: [] }, number, { options, style: styleOf(options) });
}
