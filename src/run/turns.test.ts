import { describe, expect, it } from 'vitest';
import { type Claims, Turns } from './turns.ts';

function claims(writes: boolean, ...things: readonly string[]): Claims {
  return { touched: new Set(things), writes };
}

describe('Turns', () => {
  it('hands out what meets nothing, in the order queued', () => {
    const turns = new Turns<string>();
    turns.queue('one', claims(true, 'a'));
    turns.queue('two', claims(true, 'b'));
    expect([turns.next(), turns.next(), turns.next()]).toEqual(['one', 'two', undefined]);
  });

  it('lets readers of one thing go together, and a writer after them', () => {
    const turns = new Turns<string>();
    turns.queue('read', claims(false, 'a'));
    turns.queue('read again', claims(false, 'a'));
    turns.queue('write', claims(true, 'a'));
    expect([turns.next(), turns.next(), turns.next()]).toEqual(['read', 'read again', undefined]);
    turns.leave('read');
    expect(turns.next()).toBeUndefined();
    turns.leave('read again');
    expect(turns.next()).toBe('write');
  });

  it('lets nothing overtake what it meets, and everything else', () => {
    const turns = new Turns<string>();
    turns.queue('first', claims(true, 'a'));
    turns.queue('second', claims(true, 'a', 'b'));
    turns.queue('third', claims(false, 'b'));
    turns.queue('other', claims(true, 'c'));
    expect([turns.next(), turns.next(), turns.next()]).toEqual(['first', 'other', undefined]);
    turns.leave('first');
    expect([turns.next(), turns.next()]).toEqual(['second', undefined]);
    turns.leave('second');
    expect(turns.next()).toBe('third');
  });
});
