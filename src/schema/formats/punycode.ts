const maxCode = 0x10ffff;

/** The text of a label's Punycode (RFC 3492, 6.2), without its prefix; undefined where it is none. */
export function decodePunycode(encoded: string): string | undefined {
  const split = encoded.lastIndexOf('-');
  const codes = [...(split > 0 ? encoded.slice(0, split) : '')].map((letter) => letter.charCodeAt(0));
  let code = 128;
  let index = 0;
  let bias = 72;
  for (let at = split > 0 ? split + 1 : 0; at < encoded.length; ) {
    const before = index;
    let weight = 1;
    for (let base = 36; ; base += 36) {
      const digit = digitOf(encoded.charCodeAt(at));
      at += 1;
      if (digit === undefined) return undefined;
      index += digit * weight;
      const threshold = thresholdOf(base, bias);
      if (digit < threshold) break;
      weight *= 36 - threshold;
      if (weight > maxCode * 64) return undefined;
    }
    const length = codes.length + 1;
    bias = adapt(index - before, length, before === 0);
    code += Math.floor(index / length);
    if (code > maxCode) return undefined;
    index %= length;
    codes.splice(index, 0, code);
    index += 1;
  }
  return String.fromCodePoint(...codes);
}

/** The length of a label in ASCII: its own, or that of `xn--` and its Punycode (RFC 3492, 6.3). */
export function encodedLength(label: string): number {
  const codes = [...label].map((character) => character.codePointAt(0) ?? 0);
  const basic = codes.filter((code) => code < 128).length;
  if (basic === codes.length || codes.length > 63) return label.length;
  let length = 4 + basic + (basic > 0 ? 1 : 0);
  let code = 128;
  let delta = 0;
  let bias = 72;
  for (let done = basic; done < codes.length; ) {
    const next = Math.min(...codes.filter((each) => each >= code));
    delta += (next - code) * (done + 1);
    code = next;
    for (const each of codes) {
      if (each < code) delta += 1;
      if (each !== code) continue;
      length += digitsOf(delta, bias);
      bias = adapt(delta, done + 1, done === basic);
      delta = 0;
      done += 1;
    }
    delta += 1;
    code += 1;
  }
  return length;
}

/** How many digits a delta takes. */
function digitsOf(delta: number, bias: number): number {
  let count = 1;
  let rest = delta;
  for (let base = 36; ; base += 36) {
    const threshold = thresholdOf(base, bias);
    if (rest < threshold) return count;
    rest = Math.floor((rest - threshold) / (36 - threshold));
    count += 1;
  }
}

function digitOf(unit: number): number | undefined {
  if (unit >= 0x61 && unit <= 0x7a) return unit - 0x61;
  return unit >= 0x30 && unit <= 0x39 ? unit - 22 : undefined;
}

function thresholdOf(base: number, bias: number): number {
  return Math.min(Math.max(base - bias, 1), 26);
}

function adapt(delta: number, length: number, first: boolean): number {
  let rest = Math.floor(delta / (first ? 700 : 2));
  rest += Math.floor(rest / length);
  let base = 0;
  for (; rest > 455; base += 36) rest = Math.floor(rest / 35);
  return base + Math.floor((36 * rest) / (rest + 38));
}
