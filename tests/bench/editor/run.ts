import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { atScale } from '../scale';
import { bundleBenchPage } from './bundle-bench-page';
import { type BenchResult, type Effort, type Timing } from './bench-page';

// Showing claims in the text, measured in a real browser against the same document in the same editor without claims.

interface BenchCase {
  name: string;
  words: number;
  claims: number;
  depth?: number;
  /** Longest frame that 95 of 100 may take while scrolling. */
  frame: number;
}

const fullCases: BenchCase[] = [
  { name: '20,000 words, 1,000 claims', words: 20_000, claims: 1_000, frame: 17 },
  { name: '100,000 words, 10,000 overlapping claims', words: 100_000, claims: 10_000, frame: 17 },
  {
    name: '20,000 words, the first 4,000 of them 12 claims deep',
    words: 20_000,
    claims: 2_000,
    depth: 12,
    frame: 33.5,
  },
];
const cases = atScale(fullCases, [
  { name: '2,000 words, 12 claims deep', words: 2_000, claims: 100, depth: 12, frame: 33.5 },
]);
const effort: Effort = atScale(
  { opens: 9, keys: 60, frames: 180, changes: 20 },
  { opens: 1, keys: 2, frames: 4, changes: 1 },
);

const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
const median = (values: readonly number[]) => quantile(values, 0.5);

interface Row {
  what: string;
  value: number;
  goal: number;
  unit: string;
  detail: string;
}

function listRows(
  { open, type, add, recolour, remove, frames, nodes }: BenchResult,
  { frame }: BenchCase,
): Row[] {
  const work = (timings: readonly Timing[]) => median(timings.map((timing) => timing.work));
  const paint = (timings: readonly Timing[]) => median(timings.map((timing) => timing.paint));
  const describe = (timings: readonly Timing[]) => `to paint ${paint(timings).toFixed(1)} ms`;
  return [
    {
      what: 'open, to paint',
      value: median(open.claims) / median(open.plain),
      goal: 1.2,
      unit: '×',
      detail: `${median(open.claims).toFixed(0)} ms, plain ${median(open.plain).toFixed(0)} ms`,
    },
    {
      what: 'type, to paint',
      value: paint(type.claims) / paint(type.plain),
      goal: 1.1,
      unit: '×',
      detail: `main thread ${work(type.claims).toFixed(1)} ms, plain ${work(type.plain).toFixed(1)} ms`,
    },
    { what: 'add one, main thread', value: work(add), goal: 5, unit: 'ms', detail: describe(add) },
    { what: 'recolour one', value: work(recolour), goal: 5, unit: 'ms', detail: describe(recolour) },
    { what: 'remove one', value: work(remove), goal: 5, unit: 'ms', detail: describe(remove) },
    {
      what: 'scroll, 95 of 100 frames',
      value: quantile(frames.claims, 0.95),
      goal: frame,
      unit: 'ms',
      detail: `longest ${Math.max(...frames.claims).toFixed(1)} ms; plain ${quantile(frames.plain, 0.95).toFixed(1)} ms`,
    },
    { what: 'elements added', value: nodes, goal: 500, unit: '', detail: '' },
  ];
}

function print({ name }: BenchCase, rows: readonly Row[]): void {
  console.log(`\n${name}`);
  for (const { what, value, goal, unit, detail } of rows) {
    const shown = `${unit === '' ? value : value.toFixed(2)} ${unit}`.trim();
    const mark = value <= goal ? 'ok  ' : 'OVER';
    console.log(
      `  ${mark} ${what.padEnd(27)} ${shown.padStart(10)}   goal ≤ ${`${goal} ${unit}`.trim().padEnd(8)} ${detail}`,
    );
  }
}

async function main(): Promise<void> {
  const { script, style } = await bundleBenchPage();
  const systemBrowser = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const browser = await chromium.launch({
    args: browserArguments,
    executablePath: existsSync(systemBrowser) ? systemBrowser : undefined,
  });
  let isOver = false;
  try {
    for (const benchCase of cases) {
      const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
      await page.setContent('<!doctype html><html lang="en"><body style="margin: 0"></body></html>');
      await page.addStyleTag({ content: style });
      await page.addScriptTag({ content: script });
      const { words, claims, depth } = benchCase;
      const result = await page.evaluate(([...input]) => window.measure(...input), [
        { words, claims, depth },
        effort,
      ] as const);
      const rows = listRows(result, benchCase);
      isOver ||= rows.some(({ value, goal }) => value > goal);
      print(benchCase, rows);
      await page.close();
    }
  } finally {
    await browser.close();
  }
  if (isOver && process.argv.includes('--strict')) process.exitCode = 1;
}

void main();
