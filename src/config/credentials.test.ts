import { describe, expect, it } from 'vitest';
import { Fault } from '../model/fault.ts';
import { credentials } from './credentials.ts';

describe('credentials', () => {
  it.each<[string, unknown]>([
    ['flags', ['bearerAuth=s3cr3t=', 'key=k']],
    ['a variable', 'bearerAuth=s3cr3t=\nkey=k\n'],
    ['a config file', { bearerAuth: 's3cr3t=', key: 'k' }],
  ])('are read from %s', (_name, given) => {
    expect([...credentials(given, '--credential')]).toEqual([
      ['bearerAuth', 's3cr3t='],
      ['key', 'k'],
    ]);
  });

  it.each<[string, unknown]>([
    ['no scheme', 's3cr3t'],
    ['no value', { bearerAuth: undefined }],
    ['a line end', { bearerAuth: 's3cr3t\r\nX: y' }],
    ['a number', 53],
  ])('with %s are refused, and not shown', (_name, given) => {
    const fault = faultOf(() => credentials(given, 'samewire.config.ts: credentials'));
    expect(fault.code).toBe('config-invalid');
    expect(fault.message).not.toContain('s3cr3t');
  });
});

function faultOf(action: () => unknown): Fault {
  try {
    action();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
