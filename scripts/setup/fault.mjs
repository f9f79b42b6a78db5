/** A failure to set the repository up: what happened, and what to do about it. */
export class SetupFault extends Error {
  name = 'SetupFault';

  constructor(code, message, hint, exitCode = 2) {
    super(message);
    this.code = code;
    this.hint = hint;
    this.exitCode = exitCode;
  }
}
