import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const documents = ['CONTRIBUTING.md', 'docs/architecture.md', 'docs/recipes.md'];
const roots = ['app', 'components', 'docs', 'lib', 'prisma', 'scripts', 'tests'];

/** Every file and folder of the house, folders with a slash at their end. */
const known = roots.flatMap((root) =>
  readdirSync(root, { recursive: true, withFileTypes: true }).map(
    (entry) => `${entry.parentPath}/${entry.name}${entry.isDirectory() ? '/' : ''}`,
  ),
);

function pathsIn(document: string): string[] {
  const quoted = [...readFileSync(document, 'utf8').matchAll(/`([^`\s]+)`/g)].map(([, words = '']) => words);
  return quoted.filter((words) => /^[\w.()[\]/-]+(?:\/|\.(?:tsx?|mjs|prisma|typ|css|md))$/.test(words));
}

function isThere(path: string): boolean {
  return known.some((one) => one === path || one.endsWith(`/${path}`));
}

describe.each(documents)('%s', (document) => {
  it('names files and folders that exist', () => {
    const paths = pathsIn(document);
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });
});
