import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { fileOnlyKeys, settingKeys } from '../config/settings-table.ts';
import { configSchema } from './config-schema.ts';

describe('configSchema', () => {
  it('has every key of a config file', () => {
    const { properties } = configSchema();
    expect(Object.keys(Object(properties)).sort()).toEqual(
      ['$schema', ...settingKeys, ...fileOnlyKeys].sort(),
    );
  });

  it('allows a configuration, and refuses a key that is none', () => {
    const validate = new Ajv2020({ strictTypes: false }).compile(configSchema());
    const config = {
      spec: 'specs/comments.openapi.yaml',
      cases: 200,
      for: '5m',
      headers: ['Authorization: Bearer …'],
      matchers: [{ pointer: '/hotness', match: { tolerance: 0.1 }, owner: 'ada', reason: 'rounds' }],
    };
    expect([validate(config), validate.errors]).toEqual([true, null]);
    expect(validate({ ...config, sede: 42 })).toBe(false);
    expect(validate({ ...config, strict: 'loose' })).toBe(false);
  });
});
