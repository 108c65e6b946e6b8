import { measureHostileFiles } from './hostile';
import { measureHtml } from './html';
import { printWordScore } from './print-word-score';

/** What is brought in from elsewhere, one measure after the other: each kind of file has a file of its own here. */
const measures: (() => void | Promise<void>)[] = [measureHtml, printWordScore, measureHostileFiles];

for (const measure of measures) await measure();
