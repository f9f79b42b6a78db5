// `node scripts/run.mjs FILE [arguments]`: sets up like `npm start`, then runs the file with the repository's Node.
import { begin } from './setup/begin.mjs';

const [file, ...args] = process.argv.slice(2);
await begin(file, args);
