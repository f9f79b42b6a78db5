import { Fault } from '../model/fault.ts';

/** A fault as the terminal shows it: code and what happened, then what to do. Control characters are spelled out. */
export function faultText(fault: Fault): string {
  return `fault ${fault.code}: ${printable(fault.message)}\n   hint: ${printable(fault.hint)}\n`;
}

/** Any error as a fault; what is no fault of ours by name is a defect. */
export function asFault(error: unknown): Fault {
  if (error instanceof Fault) return error;
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new Fault('internal', message, { cause: error });
}

/** The text without anything a terminal would act on; line breaks stay. */
export function printable(text: string): string {
  return text.replace(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (char) => `<U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}
