import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { Fault } from '../model/fault.ts';

const peer = '@pact-foundation/pact-cli';

/** The path of the Pact verifier's program, as one of the modules would find it; a fault says how to install it. */
export function findVerifier(modules: readonly string[]): string {
  const program = platform() === 'win32' ? 'pact.exe' : 'pact';
  const system = platform() === 'win32' ? 'windows' : platform();
  for (const from of modules) {
    const cli = resolved(from, `${peer}/package.json`);
    const own = cli && resolved(cli, `${peer}-${system}-${arch()}/package.json`);
    if (own !== undefined) return join(dirname(own), 'standalone', program);
  }
  throw new Fault('peer-missing', `${peer} is not installed: it holds the Pact verifier`, {
    hint: `Install it beside samewire: npm install --save-dev ${peer}`,
  });
}

function resolved(from: string, name: string): string | undefined {
  try {
    return createRequire(from).resolve(name);
  } catch {
    return undefined;
  }
}
