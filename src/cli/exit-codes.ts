/** Exit codes, as of diff(1): alike, findings, trouble; and the shell's code for Ctrl-C. */
export const exitCodes = { alike: 0, findings: 1, trouble: 2, interrupted: 130 } as const;
