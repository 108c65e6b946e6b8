import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { projectPath, projectRoot } from '../project/project.mjs';
import { fail } from '../project/steps.mjs';

const lineCount = 12;
const stopMilliseconds = 3000;

/** A path for messages. It is relative to the current folder if that is shorter. */
export function shownPath(file) {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') ? file : relative;
}

function lastLines(file) {
  const lines = fs.readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.slice(-lineCount).join('\n');
}

const runningCommands = new Map();
let isStopped = false;

function signal(child, name) {
  try {
    process.kill(child.hasOwnGroup ? -child.pid : child.pid, name);
  } catch {
    // It has ended already.
  }
}

/** Ends the commands that are still running, with everything they started, and lets no other begin. */
export async function stopRunningCommands() {
  isStopped = true;
  const commands = [...runningCommands];
  for (const [child] of commands) signal(child, 'SIGTERM');
  const timer = setTimeout(() => commands.forEach(([child]) => signal(child, 'SIGKILL')), stopMilliseconds);
  await Promise.allSettled(commands.map(([, ended]) => ended));
  clearTimeout(timer);
  // Ends whatever a command left behind in its group.
  for (const [child] of commands) signal(child, 'SIGKILL');
}

/**
 * Runs a command to its end with its output on the screen. Resolves to the exit code (128 for a signal). With
 * `hasOwnGroup`, stopping reaches everything that it started, however busy that is.
 */
export async function runVisibly(command, args, { hasOwnGroup = false, ...options } = {}) {
  if (isStopped) fail('Interrupted.');
  const child = spawn(command, args, {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: hasOwnGroup && process.platform !== 'win32',
    ...options,
  });
  child.hasOwnGroup = hasOwnGroup && process.platform !== 'win32';
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 128));
  });
  runningCommands.set(child, ended);
  try {
    return await ended;
  } finally {
    runningCommands.delete(child);
  }
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
