import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { projectPath, projectRoot } from './project.mjs';
import { fail } from './steps.mjs';

const lineCount = 12;

/** Path, for messages, relative to the current folder where that is shorter. */
export function shownPath(file) {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') ? file : relative;
}

function lastLines(file) {
  const lines = fs.readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.slice(-lineCount).join('\n');
}

const runningCommands = new Set();

/** Ends the commands that are still running; their own children get the signal from them. */
export function stopRunningCommands() {
  for (const child of runningCommands) child.kill('SIGTERM');
}

/** Runs a command to its end with its output on the screen; resolves to the exit code (128 for a signal). */
export function runVisibly(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: projectRoot, stdio: 'inherit', ...options });
    runningCommands.add(child);
    child.on('error', reject);
    child.on('close', (code) => {
      runningCommands.delete(child);
      resolve(code ?? 128);
    });
  });
}

/**
 * Runs a command to its end with its output in `.cache/logs/<name>.log`.
 * On failure it shows the log's last lines and says where the rest is.
 */
export async function runQuietly(name, command, args, options = {}) {
  const logFile = projectPath('.cache', 'logs', `${name}.log`);
  fs.mkdirSync(path.dirname(logFile), { recursive: true });
  const log = fs.openSync(logFile, 'w');
  const code = await runVisibly(command, args, { ...options, stdio: ['ignore', log, log] });
  fs.closeSync(log);
  if (code !== 0)
    fail(`${lastLines(logFile)}\n\n${name} failed; the whole output is in ${shownPath(logFile)}`);
}

/** Runs a JavaScript file with this Node, quietly. */
export function runNodeQuietly(name, args, env = {}) {
  return runQuietly(name, process.execPath, args, { env: { ...process.env, ...env } });
}
