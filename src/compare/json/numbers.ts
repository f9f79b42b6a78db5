const shape = /^(-?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;
const exponentDigits = 1000;

/** Whether two lexemes spell one number, exactly: `1.50` and `15e-1` do, `NaN` equals only itself, -0 equals 0. */
export function equalNumbers(legacy: string, candidate: string): boolean {
  return legacy === candidate || canonicalNumber(legacy) === canonicalNumber(candidate);
}

/** One spelling for each number: sign, digits without zeros around them, power of ten. */
export function canonicalNumber(lexeme: string): string {
  const [matched, sign = '', whole = '', fraction = '', exponent = '0'] = shape.exec(lexeme) ?? [];
  if (matched === undefined || exponent.length > exponentDigits) return lexeme;
  const digits = withoutLeadingZeros(whole + fraction);
  if (digits === '') return '0';
  const kept = trailingZeros(digits);
  const power = BigInt(exponent) - BigInt(fraction.length) + BigInt(digits.length - kept);
  return `${sign}${digits.slice(0, kept)}e${power}`;
}

function withoutLeadingZeros(digits: string): string {
  let at = 0;
  while (digits[at] === '0') at += 1;
  return digits.slice(at);
}

/** The length without the zeros at the end; a pattern would try them from every place. */
function trailingZeros(digits: string): number {
  let end = digits.length;
  while (digits[end - 1] === '0') end -= 1;
  return end;
}
