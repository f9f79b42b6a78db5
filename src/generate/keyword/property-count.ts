import { objectKind } from '../solve/kind.ts';
import { countKeyword } from './count.ts';
import type { Keyword } from './keyword.ts';

/** `minProperties`: at least so many members. */
export const minProperties: Keyword = countKeyword({
  name: 'minProperties',
  kind: objectKind,
  end: 'min',
  of: (shape) => shape.object,
});

/** `maxProperties`: at most so many members. */
export const maxProperties: Keyword = countKeyword({
  name: 'maxProperties',
  kind: objectKind,
  end: 'max',
  of: (shape) => shape.object,
});
