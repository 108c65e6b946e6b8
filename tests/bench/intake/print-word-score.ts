import { existsSync } from 'node:fs';
import path from 'node:path';
import { atScale } from '../scale';
import { measureWord } from './word';

const folders = ['docx', 'python-docx'].map((name) => path.resolve('..', 'shared', 'data', 'intake', name));

/** Prints how many Word files open, and how many of their words come out. */
export async function printWordScore(): Promise<void> {
  if (!folders.every((folder) => existsSync(folder))) {
    console.log('Word files: skipped, there is no ../shared/data/intake.');
    return;
  }
  const { files, opened, recall, medianMs, p95Ms, misses } = await measureWord(folders, atScale(Infinity, 4));
  console.log(`Word files: ${opened} of ${files} opened, word recall ${recall.toFixed(4)}`);
  console.log(`  time a file: median ${medianMs.toFixed(1)} ms, p95 ${p95Ms.toFixed(1)} ms`);
  for (const miss of misses) console.log(`  ${miss}`);
}
