import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './process-alive.mjs';
import { projectPath } from '../project/project.mjs';

function tryLock(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const holder = Number(fs.readFileSync(file, 'utf8').trim());
  // A killed process leaves its lock behind.
  if (holder && !isAlive(holder)) fs.rmSync(file, { force: true });
  return false;
}

/** Lets only one process at a time do `work` in this folder. Two copies started together install and build once. */
export async function withFolderLock(name, work) {
  const file = projectPath('.cache', `${name}.lock`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  while (!tryLock(file)) await sleep(300);
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}
