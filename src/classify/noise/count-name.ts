import type { PointerPattern } from '../../model/pointer.ts';

const counts =
  /(^|[_-]|(?<=[a-z])(?=[A-Z]))(total|count|size|length|pages?|remaining|sum|amount|balance|quantity)$/i;

/** Whether the last name of the place says that it counts: such numbers tell of state. */
export function isCount(pattern: PointerPattern): boolean {
  return counts.test(pattern.split('/').at(-1) ?? '');
}
