/** The user's wish to end: the first signal aborts, a second one ends the process at once. */
export interface Interrupt {
  readonly signal: AbortSignal;
  /** Listens no longer. */
  readonly release: () => void;
}

const signals = ['SIGINT', 'SIGTERM'] as const;

/** Listens for Ctrl-C and for the request to end. */
export function onInterrupt(): Interrupt {
  const controller = new AbortController();
  const hear = (): void => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  for (const signal of signals) process.on(signal, hear);
  return {
    signal: controller.signal,
    release: () => {
      for (const signal of signals) process.off(signal, hear);
    },
  };
}
