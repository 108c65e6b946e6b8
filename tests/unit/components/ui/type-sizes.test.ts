import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** The six sizes, the reader's own one for the article, and what only follows from the size around it. */
const known =
  /^(?:var\(--text-(?:xs|sm|md|lg|xl|2xl)\)|var\(--article-font-size, [\d.]+rem\)|[\d.]+em|inherit)$/;
/** The margin of a printed page has no element around it, and knows no variable. */
const pageRule = /@page\s*\{(?:[^{}]|\{[^{}]*\})*\}/g;

function literalSizes(css: string): string[] {
  const rules = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(pageRule, '');
  const sizes = [...rules.matchAll(/(?<![\w-])font-size:\s*([^;}]+)/g)].map(([, size = '']) => size.trim());
  const shorthands = [...rules.matchAll(/(?<![\w-])font:\s*([^;}]+)/g)].map(([, font = '']) => font.trim());
  return [...sizes, ...shorthands].filter((size) => !known.test(size));
}

const root = process.cwd();
const sheets = ['app', 'components']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(folder, file),
    ),
  )
  .filter((file) => file.endsWith('.css'));

describe('the sizes of type', () => {
  it.each([
    ['a length', '.a { font-size: 0.8125rem }', ['0.8125rem']],
    ['a length within a rule', '.a { &:hover { font-size: 13px; } }', ['13px']],
    ['a token that is none of the six', '.a { font-size: var(--text-huge); }', ['var(--text-huge)']],
    ['the short form', '.a { font: 600 1rem serif; }', ['600 1rem serif']],
    ['a token', '.a { font-size: var(--text-sm); font: inherit; }', []],
    ['a part of the size around it', '.a { font-size: 0.9em; }', []],
    ['a printed page’s margin', '@page { margin: 1cm; @top-left { font-size: 8pt; } }', []],
  ])('%s', (_, css, expected) => {
    expect(literalSizes(css)).toEqual(expected);
  });

  it('are said once, in the tokens', () => {
    const faults = sheets.flatMap((file) =>
      literalSizes(readFileSync(path.join(root, file), 'utf8')).map((size) => `${file}: ${size}`),
    );
    expect(sheets.length).toBeGreaterThan(50);
    expect(faults).toEqual([]);
  });
});
