import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findPolicyFaults } from '@/scripts/check-policies';

describe('findPolicyFaults', () => {
  const folders: string[] = [];
  afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

  function project(file: string, source: string): string {
    const root = mkdtempSync(path.join(tmpdir(), 'policies-'));
    folders.push(root);
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), source);
    return root;
  }

  it('finds nothing in this project', () => {
    expect(findPolicyFaults(process.cwd())).toEqual([]);
  });

  it.each([
    [
      'a route that is not in the table',
      'app/api/v1/secrets/route.ts',
      'export const GET = () => null;',
      'without an entry',
    ],
    [
      'a route past the wrapper',
      'app/api/v1/articles/route.ts',
      'export async function GET() {}',
      'without going through',
    ],
    [
      'a page without a policy',
      'app/(signed-in)/plans/page.tsx',
      'export default function Page() {}',
      'does not ask',
    ],
  ])('finds %s', (_, file, source, fault) => {
    const found = findPolicyFaults(project(file, source)).filter((one) => one.startsWith(file));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(fault);
  });
});
