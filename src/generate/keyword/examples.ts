import type { Keyword } from './keyword.ts';

/** `examples`: values to draw now and then, where they are valid. */
export const examples: Keyword = {
  name: 'examples',
  assert(shape, value) {
    if (value.kind === 'array') shape.examples.push(...value.items);
  },
  refute: () => [],
};

/** `example` (OpenAPI 3.0): one such value. */
export const example: Keyword = {
  name: 'example',
  assert(shape, value) {
    shape.examples.push(value);
  },
  refute: () => [],
};

/** `default`: one such value. */
export const defaultValue: Keyword = {
  name: 'default',
  assert(shape, value) {
    shape.examples.push(value);
  },
  refute: () => [],
};
