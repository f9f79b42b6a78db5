import type { Keyword } from './keyword.ts';

/** `discriminator` (OpenAPI): a hint to readers; the schemas that it chooses between say what is valid. */
export const discriminator: Keyword = {
  name: 'discriminator',
  assert() {},
  refute: () => [],
};
