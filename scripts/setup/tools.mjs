import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { SetupFault } from './fault.mjs';

const execute = promisify(execFile);
const pythonNames = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11'];
/** From this version on Go fetches the toolchain that go.mod asks for. */
const oldestGo = [1, 21];
const oldestPython = [3, 11];
const oldestNode = [18, 0];

/** Returns the commands of the tools that the machine must have; a missing one is a fault that names what to install. */
export async function requireTools() {
  requireNode(process.versions.node);
  const [python] = await Promise.all([findPython(), findGo()]);
  return { python };
}

function requireNode(version) {
  if (isAtLeast(version, oldestNode)) return;
  throw new SetupFault(
    'tool-too-old',
    `this is Node ${version}; 18 or newer is needed`,
    'install it from https://nodejs.org',
  );
}

async function findGo() {
  const hint = 'install Go from https://go.dev/dl, or: apt-get install golang-go, brew install go';
  const text = await ask('go', ['version']);
  if (text === undefined)
    throw new SetupFault('tool-missing', 'go is not on PATH; the candidate is written in Go', hint);
  if (isAtLeast(text.replace(/^.*go version go/, ''), oldestGo)) return;
  throw new SetupFault('tool-too-old', `${text.trim()}; ${oldestGo.join('.')} or newer is needed`, hint);
}

async function findPython() {
  const hint = 'apt-get install python3 python3-venv, or brew install python@3.13, or https://python.org';
  const found = [];
  for (const name of pythonNames) {
    // ensurepip is what Debian leaves out of python3 and puts into python3-venv.
    const text = await ask(name, ['-c', 'import sys, venv, ensurepip; print(sys.version.split()[0])']);
    if (text === undefined) continue;
    if (isAtLeast(text, oldestPython)) return name;
    found.push(`${name} is ${text.trim()}`);
  }
  const why = found.length === 0 ? 'no python3 with the venv module is on PATH' : found.join(', ');
  throw new SetupFault(
    'tool-missing',
    `${why}; legacy needs Python ${oldestPython.join('.')} or newer`,
    hint,
  );
}

async function ask(command, args) {
  try {
    return (await execute(command, args)).stdout;
  } catch {
    return undefined;
  }
}

function isAtLeast(text, [major, minor]) {
  const [, has = '0', hasMinor = '0'] = /(\d+)\.(\d+)/.exec(text) ?? [];
  return Number(has) > major || (Number(has) === major && Number(hasMinor) >= minor);
}
