import { describe, expect, it } from 'vitest';
import { struckOut, withoutSecrets } from './secrets.ts';

describe('withoutSecrets', () => {
  it('strikes secrets out of texts, however deep', () => {
    const told = { findings: [{ legacy: { text: 'Bearer s3cr3t, s3cr3t' } }], seed: '42' };
    expect(withoutSecrets(told, ['Bearer s3cr3t', 's3cr3t'])).toEqual({
      findings: [{ legacy: { text: `${struckOut}, ${struckOut}` } }],
      seed: '42',
    });
  });

  it('strikes them out of base64', () => {
    const bytes = Buffer.from('\xffs3cr3t\xff', 'latin1').toString('base64');
    const { base64 } = withoutSecrets({ base64: bytes }, ['s3cr3t']);
    expect(Buffer.from(base64, 'base64').toString('latin1')).toBe(`\xff${struckOut}\xff`);
  });
});
