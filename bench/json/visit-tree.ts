import type { Json } from '../../src/model/json.ts';
import type { ParsedJson } from '../../src/wire/parse-json.ts';

/** A number that takes every flaw, node, key and text of a tree to find. */
export function visitTree({ root, flaws }: ParsedJson): number {
  let sum = flaws.length;
  const rest: (Json | undefined)[] = [root];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    sum += node.end - node.start;
    if (node.kind === 'array') {
      for (const item of node.items) rest.push(item);
    } else if (node.kind === 'object') {
      for (const { key, value } of node.members) {
        sum += key.value.length;
        rest.push(value);
      }
    } else if (node.kind === 'number') sum += node.lexeme.length;
    else if (node.kind === 'string') sum += node.value.length;
  }
  return sum;
}
