import fs from 'node:fs';
import { withFolderLock } from '../process/folder-lock.mjs';
import { projectPath } from '../project/project.mjs';
import { runQuietly } from '../process/run.mjs';
import { step } from '../project/steps.mjs';

function readPackages(...parts) {
  const file = projectPath(...parts);
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')).packages : null;
}

/** Whether npm's record of what it installed matches package-lock.json. Optional packages may be for other platforms. */
function isInstalled() {
  const installed = readPackages('node_modules', '.package-lock.json');
  if (!installed) return false;
  return Object.entries(readPackages('package-lock.json')).every(
    ([place, { version, optional, devOptional }]) =>
      place === '' || optional || devOptional || installed[place]?.version === version,
  );
}

function npmCommand() {
  const npmScript = process.env.npm_execpath;
  if (npmScript?.endsWith('.js')) return [process.execPath, [npmScript]];
  return process.platform === 'win32' ? ['npm.cmd', []] : ['npm', []];
}

/** Installs the packages that package-lock.json names, unless exactly these are installed. */
export async function installPackages() {
  if (isInstalled()) return;
  await withFolderLock('install', async () => {
    if (isInstalled()) return;
    const [command, args] = npmCommand();
    await step('Installing packages (1–3 minutes the first time)', () =>
      runQuietly('npm-ci', command, [...args, 'ci', '--include=dev', '--no-audit', '--no-fund']),
    );
  });
}
