import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The repository's own Node: the same version on every machine. */
export const ownNode = join(root, 'node_modules', 'node', 'bin', 'node');
