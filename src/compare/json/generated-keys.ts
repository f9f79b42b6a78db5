const uuid = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;
const number = /^\d+$/;
const longName = 10;
const manyDigits = 3;

/** Whether all keys look drawn, not named: numbers, UUIDs, long names with digits in them. */
export function areGenerated(keys: readonly string[]): boolean {
  return keys.length > 0 && keys.every(isGenerated);
}

function isGenerated(key: string): boolean {
  if (number.test(key) || uuid.test(key)) return true;
  return key.length >= longName && !key.includes(' ') && digitsIn(key) >= manyDigits;
}

function digitsIn(key: string): number {
  return key.replaceAll(/\D/g, '').length;
}
