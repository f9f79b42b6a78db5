import type { Keyword } from './keyword.ts';

/** `contentEncoding`: an annotation that never refuses; strings are drawn in this encoding where nothing else decides. */
export const contentEncoding: Keyword = {
  name: 'contentEncoding',
  assert(shape, value) {
    if (value.kind === 'string') shape.string.encoding = value.value;
  },
  refute: () => [],
};

/** `contentMediaType`: an annotation that never refuses. */
export const contentMediaType: Keyword = {
  name: 'contentMediaType',
  assert(shape, value) {
    if (value.kind === 'string') shape.string.mediaType = value.value;
  },
  refute: () => [],
};
