// `npm run build`: compiles `src/` to `dist/`.
import { buildTool } from './setup/build.mjs';

await buildTool();
