/** One header field as on the wire: name and value as Latin-1 text, so that every byte is one code unit. */
export type HeaderField = readonly [name: string, value: string];

/** The values of all fields of this name, compared without case (RFC 9110, 5.1), in the order sent. */
export function headerValues(fields: readonly HeaderField[], name: string): readonly string[] {
  const wanted = name.toLowerCase();
  const values: string[] = [];
  for (const [field, value] of fields) if (isNamed(field, wanted)) values.push(value);
  return values;
}

/** The value of the first field of this name, or undefined. */
export function headerValue(fields: readonly HeaderField[], name: string): string | undefined {
  const wanted = name.toLowerCase();
  for (const [field, value] of fields) if (isNamed(field, wanted)) return value;
  return undefined;
}

/** Most fields are told apart by their length: a text is not lowered for nothing. */
function isNamed(field: string, wanted: string): boolean {
  return field.length === wanted.length && field.toLowerCase() === wanted;
}
