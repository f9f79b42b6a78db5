/** Integers of a block that short tapes share: an array for each would cost more than reading its text. */
const blockLength = 8192;
/** Bytes of a text whose tape goes into a block, which is all that a tape kept for long may keep from being freed. */
const shortText = 2048;
const leastRoom = 64;
const keptLength = 4 * 1024 * 1024;

let block: Int32Array = new Int32Array(blockLength);
/** For longer texts: kept from one to the next, while their tapes are copies. */
let scratch: Int32Array = new Int32Array(blockLength);

/** An array to write the nodes of a text into, some `expected` integers; it may be shorter, and its content is arbitrary. */
export function takeNodes(expected: number): Int32Array {
  if (expected > shortText) return scratch;
  if (block.length < expected + leastRoom) block = new Int32Array(blockLength);
  return block;
}

/** The nodes written, as an array that no other text is written into. */
export function keepNodes(nodes: Int32Array, length: number): Int32Array {
  if (nodes !== block) {
    if (nodes.length > scratch.length && nodes.length <= keptLength) scratch = nodes;
    return nodes.slice(0, length);
  }
  block = nodes.subarray(length);
  return nodes.subarray(0, length);
}

/** A copy of twice the length. */
export function grown(nodes: Int32Array): Int32Array {
  const larger = new Int32Array(nodes.length * 2);
  larger.set(nodes);
  return larger;
}
