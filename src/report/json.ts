import type { Report } from '../model/report.ts';

/** The report as JSON text; lone surrogates become escapes, so that the file is UTF-8 whatever was found. */
export function renderJson(report: Report): string {
  return `${textOf(report)}\n`;
}

function textOf(report: Report): string {
  try {
    return JSON.stringify(report, writable, 2);
  } catch (cause) {
    // A scenario nested past the stack cannot be written; what was found must be.
    if (!(cause instanceof RangeError)) throw cause;
    return JSON.stringify(
      report,
      (key, value: unknown) => (key === 'scenario' ? undefined : writable(key, value)),
      2,
    );
  }
}

/** Leaves latencies out that are no numbers in JSON: a file that says null would break its schema. */
function writable(key: string, value: unknown): unknown {
  return key === 'latency' && !isWritable(value) ? undefined : value;
}

function isWritable(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(isWritable);
}
