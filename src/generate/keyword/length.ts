import { stringKind } from '../solve/kind.ts';
import { countKeyword } from './count.ts';
import type { Keyword } from './keyword.ts';

/** `minLength`: at least so many code points. */
export const minLength: Keyword = countKeyword({
  name: 'minLength',
  kind: stringKind,
  end: 'min',
  of: (shape) => shape.string,
});

/** `maxLength`: at most so many code points. */
export const maxLength: Keyword = countKeyword({
  name: 'maxLength',
  kind: stringKind,
  end: 'max',
  of: (shape) => shape.string,
});
