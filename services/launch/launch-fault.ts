const hints = {
  'store-missing': 'Install it as the message says, or give the addresses of two running servers.',
  'rung-unknown': 'Use one of the names in the message, or unset the variable to let the launcher choose.',
  'addresses-invalid': 'Give two addresses, legacy first, separated by a comma.',
  'child-exited': 'The last lines of its output are above; run the command by hand to see more.',
  'child-silent': 'The machine may be overloaded; the last lines of its output are above.',
  'service-unbuilt': 'Run it through `npm start` or `npm test`, which build both services first.',
  'folder-unreachable': 'Set TMPDIR to a folder that every user may enter, such as /tmp.',
  'flag-value-missing': 'Write the value after the flag, as in `npm start -- --defects nil-slice`.',
} as const;

/** Why the launcher could not do its work: the key of a hint that says what to do next. */
export type LaunchFaultCode = keyof typeof hints;

/** A failure of the launcher itself, with a code, and a hint that says what to do next. */
export class LaunchFault extends Error {
  override readonly name = 'LaunchFault';
  readonly code: LaunchFaultCode;
  readonly hint: string;

  constructor(code: LaunchFaultCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.hint = hints[code];
  }
}

/** Returns the fault as the lines that a terminal shows. */
export function faultText(fault: LaunchFault): string {
  return `fault ${fault.code}: ${fault.message}\n   hint: ${fault.hint}`;
}
