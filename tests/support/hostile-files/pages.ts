import type { HostileFile } from './hostile-file';

/** What a page may have too much of. */
const excesses: readonly [what: string, html: () => string][] = [
  ['levels', () => '<div>'.repeat(100_000)],
  ['levels of a tag that nobody closes', () => '<b>'.repeat(100_000)],
  ['tags', () => '<p>x'.repeat(1_000_000)],
  ['rows of a table', () => `<table>${'<tr><td>1<td>2'.repeat(300_000)}`],
  ['tables in tables', () => '<table><tr><td>'.repeat(50_000)],
  ['attributes', () => `<div ${'a=1 '.repeat(1_000_000)}>`],
  ['characters', () => 'x'.repeat(13_000_000)],
  ['brackets', () => '<'.repeat(1_000_000)],
  ['references', () => '&amp;'.repeat(1_000_000)],
  ['comments', () => '<!---->'.repeat(300_000)],
  ['tags on many levels', () => '<div>'.repeat(300) + '<i>x</i>'.repeat(30_000)],
  ['names', () => `<div class="${'a '.repeat(1_000_000)}">`],
];

/** Pages too large to be read. */
export const hostilePages: readonly HostileFile[] = excesses.map(([what, html]) => [
  `has too many ${what}`,
  'too_large',
  () => Buffer.from(`<!doctype html><html><body>${html()}`),
]);
