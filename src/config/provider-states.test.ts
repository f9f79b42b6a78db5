import { describe, expect, it } from 'vitest';
import { readConfiguredStates, readProviderStates } from './provider-states.ts';

describe('readConfiguredStates', () => {
  it('reads an address or a command', () => {
    const url = 'http://127.0.0.1:8003/states';
    expect(readConfiguredStates({ url })).toEqual({ kind: 'url', url });
    expect(readConfiguredStates({ command: ['node', 'states.ts'] })).toEqual({
      kind: 'command',
      command: ['node', 'states.ts'],
    });
    expect(readConfiguredStates(undefined)).toBeUndefined();
  });

  it.each([
    [{}],
    [null],
    ['node states.ts'],
    [{ command: 'node states.ts' }],
    [{ command: [] }],
    [{ command: ['node', 1] }],
    [{ url: 'ftp://x' }],
    [{ url: 'http://127.0.0.1/', command: ['node'] }],
  ])('refuses %j', (value) => {
    expect(() => readConfiguredStates(value)).toThrow(expect.objectContaining({ code: 'config-invalid' }));
  });
});

describe('readProviderStates', () => {
  it('refuses what is no address', () => {
    expect(readProviderStates(undefined)).toBeUndefined();
    expect(() => readProviderStates('states')).toThrow(expect.objectContaining({ code: 'flag-invalid' }));
  });
});
