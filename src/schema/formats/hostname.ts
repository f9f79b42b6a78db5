import { obeysBidiRule } from './bidi.ts';
import type { Format } from './format.ts';
import { isIdnLabel } from './idn-label.ts';
import { decodePunycode, encodedLength } from './punycode.ts';

const asciiLabel = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
const dots = /[.\u3002\uff0e\uff61]/;

/** `hostname` (RFC 1123, 2.1), A-labels (RFC 5890, 2.3.2.1) checked too. */
export const hostname: Format = { on: 'string', isValid: isHostname };

/** `idn-hostname` (RFC 5890, 2.3.2.3). */
export const idnHostname: Format = {
  on: 'string',
  isValid: (text) => {
    const labels = text.split(dots);
    return isName(labels, (label) => isHostLabel(label) || isUnicodeLabel(label)) && obeysBidiRule(labels);
  },
};

/** Whether the text is a host name of ASCII labels. */
export function isHostname(text: string): boolean {
  return isName(text.split('.'), isHostLabel);
}

function isName(labels: readonly string[], isLabel: (label: string) => boolean): boolean {
  const length = labels.reduce((sum, label) => sum + encodedLength(label) + 1, -1);
  return length <= 253 && labels.every(isLabel);
}

function isHostLabel(label: string): boolean {
  if (!asciiLabel.test(label)) return false;
  if (!/^..--/.test(label)) return true;
  return /^xn--/i.test(label) && isEncodedLabel(label.slice(4));
}

/** What is encoded is an IDN label that needs to be. */
function isEncodedLabel(encoded: string): boolean {
  const decoded = decodePunycode(encoded.toLowerCase());
  return (
    decoded !== undefined && /[^\0-\x7f]/.test(decoded) && isIdnLabel(decoded) && obeysBidiRule([decoded])
  );
}

function isUnicodeLabel(label: string): boolean {
  return /[^\0-\x7f]/.test(label) && encodedLength(label) <= 63 && isIdnLabel(label);
}
