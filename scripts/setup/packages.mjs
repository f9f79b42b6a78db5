import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runStep, say } from './step.mjs';

/** Installs the locked npm packages unless exactly those are installed. */
export async function installPackages() {
  if (areInstalled()) return;
  say('installing npm packages (npm ci), once');
  // When npm runs us, its own entry point is known; it also keeps the npm that the user chose.
  const [command, ...before] = process.env.npm_execpath
    ? [process.execPath, process.env.npm_execpath]
    : ['npm'];
  await runStep(command, [...before, 'ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    code: 'packages-not-installed',
    hint: 'is the npm registry reachable? Later runs work offline',
  });
}

/** Compares the lock with the list that npm itself leaves in node_modules, whoever ran it. */
function areInstalled() {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === undefined || installed === undefined) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = installed[path];
    return found === undefined ? optional === true : found.version === version;
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
