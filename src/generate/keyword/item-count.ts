import { arrayKind } from '../solve/kind.ts';
import { countKeyword } from './count.ts';
import type { Keyword } from './keyword.ts';

/** `minItems`: at least so many items. */
export const minItems: Keyword = countKeyword({
  name: 'minItems',
  kind: arrayKind,
  end: 'min',
  of: (shape) => shape.array,
});

/** `maxItems`: at most so many items. */
export const maxItems: Keyword = countKeyword({
  name: 'maxItems',
  kind: arrayKind,
  end: 'max',
  of: (shape) => shape.array,
});
