import type { Score } from './score-cases';

/** Prints scores by category, in shares of their cases, with the sum in the last line. */
export function printScores(title: string, scores: ReadonlyMap<string, Score>): void {
  console.log(`\n${title}`);
  const header = ['n', 'right', 'wrong', 'gone', 'flagged', 'false alarms', 'flips missed'];
  printLine('', header);
  for (const [category, score] of [...scores].sort(([left], [right]) => left.localeCompare(right))) {
    printLine(category, cellsOf(score));
  }
  printLine('all', cellsOf(sumOf([...scores.values()])));
}

/** The sum of scores. */
export function sumOf(scores: readonly Score[]): Score {
  return scores.reduce((sum, score) => ({
    cases: sum.cases + score.cases,
    right: sum.right + score.right,
    wrong: sum.wrong + score.wrong,
    gone: sum.gone + score.gone,
    flagged: sum.flagged + score.flagged,
    falseAlarms: sum.falseAlarms + score.falseAlarms,
    typographic: sum.typographic + score.typographic,
    missedFlips: sum.missedFlips + score.missedFlips,
    flips: sum.flips + score.flips,
  }));
}

function cellsOf(score: Score): string[] {
  return [
    String(score.cases),
    percent(score.right, score.cases),
    percent(score.wrong, score.cases),
    percent(score.gone, score.cases),
    percent(score.flagged, score.cases),
    percent(score.falseAlarms, score.typographic),
    percent(score.missedFlips, score.flips),
  ];
}

function percent(count: number, of: number): string {
  return of === 0 ? '–' : `${((100 * count) / of).toFixed(1)} %`;
}

function printLine(category: string, cells: readonly string[]): void {
  console.log(`  ${category.padEnd(34)}${cells.map((cell) => cell.padStart(14)).join('')}`);
}
