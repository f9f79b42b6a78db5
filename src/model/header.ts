/** One header field as on the wire: name and value as Latin-1 text, so that every byte is one code unit. */
export type HeaderField = readonly [name: string, value: string];

/** The values of all fields of this name, compared without case (RFC 9110, 5.1), in the order sent. */
export function headerValues(fields: readonly HeaderField[], name: string): readonly string[] {
  const wanted = name.toLowerCase();
  return fields.filter(([field]) => field.toLowerCase() === wanted).map(([, value]) => value);
}

/** The value of the first field of this name, or undefined. */
export function headerValue(fields: readonly HeaderField[], name: string): string | undefined {
  const wanted = name.toLowerCase();
  return fields.find(([field]) => field.length === wanted.length && field.toLowerCase() === wanted)?.[1];
}
