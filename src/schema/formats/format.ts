/** A format: the type of value it is for, and whether a string's value or a number's lexeme is of it. */
export interface Format {
  readonly on: 'string' | 'number';
  readonly isValid: (text: string) => boolean;
}
