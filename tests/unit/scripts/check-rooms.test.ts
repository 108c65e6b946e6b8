import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { findRoomCircles } from '@/scripts/check-rooms';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function project(sources: Record<string, string>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'rooms-'));
  folders.push(root);
  for (const [file, source] of Object.entries(sources)) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), source);
  }
  return root;
}

it('finds no circle in this project', () => {
  expect(findRoomCircles(process.cwd())).toEqual([]);
});

it.each([
  [
    'a pair, be it of types alone',
    {
      'lib/server/rules/facts.ts': "import { show } from '../presenters/show';",
      'lib/server/presenters/show.ts': "import type { Facts } from '@/lib/server/rules/facts';",
    },
    ['rules', 'presenters'],
  ],
  [
    'a circle by way of a third room, each time through another file',
    {
      'components/card/card.tsx': "import { List } from '../list/list';",
      'components/list/list.tsx': 'export const List = 1;',
      'components/list/deep/row.tsx': "export { Badge } from '@/components/badges/badge';",
      'components/badges/badge.tsx': "const card = import('../card/card');",
    },
    ['card', 'list', 'badges'],
  ],
  [
    'a file beside the rooms in a circle with one',
    {
      'lib/server/env.ts': "import { readHosts } from './door/hosts';",
      'lib/server/door/hosts.ts': "import { getEnv } from '../env';",
    },
    ['env', 'door'],
  ],
])('finds %s', (_, sources, rooms) => {
  const found = findRoomCircles(project(sources));
  expect(found).toHaveLength(1);
  for (const room of rooms) expect(found[0]).toContain(`imports ${room}`);
});

it('lets rooms need each other in one direction, and files of one room as they like', () => {
  const sources = {
    'lib/domain/text/read.ts': "import './write'; import { name } from '../vocabulary';",
    'lib/domain/text/write.ts': "import './deep/read';",
    'lib/domain/text/deep/read.ts': "import '../read';",
    'lib/domain/vocabulary.ts': "import 'zod';",
  };
  expect(findRoomCircles(project(sources))).toEqual([]);
});
