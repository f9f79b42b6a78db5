/** A JSON value less one part: without a member or an item, or with a text cut short, at any depth. */
export function* smallerValues(
  value: unknown,
  at = '',
): Iterable<{ readonly removed: string; readonly smaller: unknown }> {
  if (typeof value === 'string') {
    if (value.includes('\ue000')) return;
    const lengths = new Set([0, Math.floor(value.length / 2), value.length - 1]);
    for (const length of lengths)
      if (length >= 0 && length < value.length)
        yield { removed: `${at} cut to ${length}`, smaller: value.slice(0, length) };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield { removed: `${at}/${index}`, smaller: value.toSpliced(index, 1) };
      for (const { removed, smaller } of smallerValues(item, `${at}/${index}`))
        yield { removed, smaller: value.with(index, smaller) };
    }
  } else if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value);
    for (const [index, [key, member]] of members.entries()) {
      yield { removed: `${at}/${key}`, smaller: Object.fromEntries(members.toSpliced(index, 1)) };
      for (const { removed, smaller } of smallerValues(member, `${at}/${key}`))
        yield { removed, smaller: Object.fromEntries(members.with(index, [key, smaller])) };
    }
  }
}
