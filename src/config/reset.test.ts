import { describe, expect, it } from 'vitest';
import { readResets } from './reset.ts';

describe('readResets', () => {
  it('reads a request or a command for each side', () => {
    const resets = readResets(
      { legacy: { url: 'http://127.0.0.1:8001/reset' }, candidate: { command: ['make', 'reset'] } },
      '/team',
    );
    expect([...resets]).toEqual([
      ['legacy', { kind: 'url', url: 'http://127.0.0.1:8001/reset', folder: '/team' }],
      ['candidate', { kind: 'command', command: ['make', 'reset'], folder: '/team' }],
    ]);
  });

  it('has none where none is given', () => {
    expect(readResets(undefined, '/team').size).toBe(0);
  });

  it.each([
    [['make'], 'config-invalid', 'reset is no object'],
    [{ legacy: 'make reset' }, 'config-invalid', 'reset.legacy is neither'],
    [{ candidate: { url: 'reset' } }, 'config-invalid', 'reset.candidate.url is no http'],
    [{ candidat: { url: 'http://127.0.0.1/' } }, 'config-key-unknown', 'reset: "candidat"'],
  ])('refuses %j', (value, code, message) => {
    expect(() => readResets(value, '/team')).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    );
  });
});
