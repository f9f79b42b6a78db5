import type { Finding } from '../model/report.ts';

/** Whether the finding can be sent again alone; else its `replay` is the command of a whole run, or of a comparison. */
export function isReplayable({ replay }: Finding): boolean {
  return replay.startsWith('samewire replay ');
}

/** The command that shows the finding again, as it is typed. */
export function commandAgain({ replay }: Finding): string {
  return replay.startsWith('samewire ') ? `npx ${replay}` : replay;
}
