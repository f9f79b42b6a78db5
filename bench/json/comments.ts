/** A list of so many comments as JSON, some 320 to 400 bytes each, with escapes and characters beyond ASCII. */
export function commentsText(count: number): string {
  return JSON.stringify(Array.from({ length: count }, (_, index) => comment(index)));
}

function comment(index: number): unknown {
  return {
    id: `t1_${(index * 7919).toString(36)}`,
    thread_id: 't3_abc',
    author: { id: index, name: `user_${index}`, flair: null },
    body: `Comment ${index}: some **markdown** that "people" write,\nwith an é and ${'word '.repeat(index % 20)}`,
    score: (index % 100) - 20,
    ratio: 0.5 + index / 1000,
    created_at: '2026-01-02T03:04:05.678901Z',
    edited: false,
    replies: [],
    votes: { up: index, down: 3 },
    tags: ['a', 'bb', 'ccc'],
    locked: true,
  };
}
