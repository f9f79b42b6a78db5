const json = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const decimal = /^([+-]?)0*(\d*)(?:\.(\d*))?([eE][+-]?\d+)?$/;

/** The JSON lexeme of a number as YAML's core schema spells it: `+.5` is `0.5`, `0x1F` is `31`, `.inf` is `Infinity`. */
export function yamlNumber(source: string): string {
  if (json.test(source)) return source;
  if (/^[+-]?0[xo]/i.test(source)) return based(source);
  if (/nan$/i.test(source)) return 'NaN';
  if (/inf$/i.test(source)) return source.startsWith('-') ? '-Infinity' : 'Infinity';
  const [, sign = '', whole = '', fraction = '', exponent = ''] = decimal.exec(source) ?? [];
  const minus = sign === '-' ? '-' : '';
  return `${minus}${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}${exponent}`;
}

function based(source: string): string {
  const minus = source.startsWith('-') ? '-' : '';
  return `${minus}${BigInt(source.replace(/^[+-]/, ''))}`;
}
