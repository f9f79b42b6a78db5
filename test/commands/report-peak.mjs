// Loaded before a command under test: writes the peak of its memory, in bytes, when it ends.
import { writeFileSync } from 'node:fs';

const file = process.env.SAMEWIRE_TEST_PEAK;
if (file !== undefined)
  process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS * 1024)));
