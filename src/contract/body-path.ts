import { type JsonPointer, pointerTo, root } from '../model/pointer.ts';

const step = /\.([A-Za-z0-9_-]+)|\[(\d+)\]|\['((?:[^'\\]|\\.)*)'\]|(\.\*|\[\*\])/y;

/** The place that a path of Pact's names (`$.flair[0]['two words']`), as far as it can be read. */
export function pointerOfPath(path: string): JsonPointer {
  let pointer = root;
  step.lastIndex = path.startsWith('$') ? 1 : 0;
  for (let part = step.exec(path); part !== null; part = step.exec(path)) {
    const [, name, index, quoted, star] = part;
    pointer = pointerTo(pointer, name ?? index ?? quoted?.replaceAll(/\\(.)/g, '$1') ?? (star ? '*' : ''));
  }
  step.lastIndex = 0;
  return pointer;
}
