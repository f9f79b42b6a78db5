// `npm start`: plain JavaScript for the machine's own Node; sets up, then hands over to the repository's.
import { begin } from './setup/begin.mjs';

await begin('services/launch/main.ts', process.argv.slice(2));
