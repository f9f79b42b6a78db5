import { accessSync, constants } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findVerifier } from './find-verifier.ts';

const elsewhere = join(tmpdir(), 'no-such-project', 'package.json');

describe('findVerifier', () => {
  it('finds the program of the platform, from the first module that has it', () => {
    expect(() => accessSync(findVerifier([elsewhere, import.meta.url]), constants.X_OK)).not.toThrow();
  });

  it('names the command that installs it', () => {
    expect(() => findVerifier([elsewhere])).toThrow(
      expect.objectContaining({
        code: 'peer-missing',
        hint: 'Install it beside samewire: npm install --save-dev @pact-foundation/pact-cli',
      }),
    );
  });
});
