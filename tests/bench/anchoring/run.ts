import fs from 'node:fs';
import { deriveShortCases } from './derive-short-cases';
import { matchers } from './matchers';
import { measureSpeed } from './measure-speed';
import { listOwnCases } from './own-cases';
import { printScores } from './print-scores';
import { readCases, type AnchorCase } from './read-cases';
import { scoreCases } from './score-cases';
import { atScale } from '../scale';

const DEFAULT_FILE = '../shared/data/anchoring/cases.dev.jsonl';

/** Where claims go when their text changes, beside what stored offsets and a search for the quote make of them. */
const [chosen] = process.argv.slice(2);
const file = chosen ?? DEFAULT_FILE;
if (chosen !== undefined || fs.existsSync(file)) {
  const cases = readCases(file);
  report(file, cases);
  report(`Claims of one to three words, cut out of those in ${file}`, deriveShortCases(cases));
} else {
  console.log(`\n${file} is not here: measured on the project’s own texts alone.`);
}
report('Mutations of the project’s own texts', listOwnCases());
measureSpeed();

function report(title: string, all: readonly AnchorCase[]): void {
  const cases = all.slice(0, atScale(Infinity, 50));
  for (const [name, matcher] of Object.entries(matchers)) {
    printScores(`${title}: ${name}`, scoreCases(cases, matcher));
  }
}
