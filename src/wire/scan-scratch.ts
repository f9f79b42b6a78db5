const firstLength = 4096;
const keptLength = 4 * 1024 * 1024;

/** Scratch memory of the scanner, kept between texts: a fresh array for each text would cost more than the text. */
let scratch: Int32Array | undefined;

/** An array to write nodes into, until it is given back; its content is arbitrary. */
export function takeScratch(): Int32Array {
  const taken = scratch ?? new Int32Array(firstLength);
  scratch = undefined;
  return taken;
}

/** Keeps the array for the next text, unless it is so large that it is better freed. */
export function keepScratch(nodes: Int32Array): void {
  scratch = nodes.length <= keptLength ? nodes : undefined;
}

/** A copy of twice the length. */
export function grown(nodes: Int32Array): Int32Array {
  const larger = new Int32Array(nodes.length * 2);
  larger.set(nodes);
  return larger;
}
