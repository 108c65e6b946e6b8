import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { listFiles } from './check-policies';

/** The folders whose first-level folders are rooms. Each file beside those is a room too. */
const houses = ['lib/server', 'lib/domain', 'lib/client', 'components'];
const generated = 'lib/server/generated/';

/** For each room, the rooms that it imports, each with a file that does so. */
type Doors = Map<string, Map<string, string>>;

/** For each house, one circle of rooms if it has any, as a sentence that names the files. */
export function findRoomCircles(root: string): string[] {
  return houses.flatMap((house) => {
    const circle = findCircle(listDoors(root, house));
    if (circle.length === 0) return [];
    return `${house}: rooms need each other: ${circle.map(({ file, to }) => `${file} imports ${to}`).join(', ')}`;
  });
}

function listDoors(root: string, house: string): Doors {
  const folder = path.join(root, house);
  const doors: Doors = new Map();
  for (const file of existsSync(folder) ? listFiles(folder) : []) {
    const from = path.relative(root, file);
    if (!/\.(tsx?|mjs)$/.test(from) || from.startsWith(generated)) continue;
    const room = roomOf(from, house);
    const imported = doors.get(room) ?? new Map<string, string>();
    doors.set(room, imported);
    for (const { fileName } of ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles) {
      const to = targetOf(from, fileName);
      if (!to?.startsWith(`${house}/`) || to.startsWith(generated) || roomOf(to, house) === room) continue;
      if (!imported.has(roomOf(to, house))) imported.set(roomOf(to, house), from);
    }
  }
  return doors;
}

/** The room of a file. A file beside the rooms is imported without its ending, so its name alone counts. */
function roomOf(file: string, house: string): string {
  const [room = ''] = file.slice(house.length + 1).split('/');
  return room.replace(/\.(tsx?|mjs)$/, '');
}

/** The path below the root that an import leads to. Null for a package. */
function targetOf(from: string, specifier: string): string | null {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  return specifier.startsWith('.') ? path.join(path.dirname(from), specifier) : null;
}

function findCircle(doors: Doors): { file: string; to: string }[] {
  const left = new Map(doors);
  const leadsOn = ([, imported]: [string, Map<string, string>]) =>
    [...imported.keys()].some((room) => left.has(room));
  // A room that imports none of those left is not in a circle with them.
  for (let end = find(left, leadsOn); end !== null; end = find(left, leadsOn)) left.delete(end);
  const way: { room: string; file: string; to: string }[] = [];
  let [room] = left.keys();
  while (room !== undefined && !way.some((step) => step.room === room)) {
    const [to = '', file = ''] = [...(left.get(room) ?? [])].find(([next]) => left.has(next)) ?? [];
    way.push({ room, file, to });
    room = to;
  }
  return way.slice(way.findIndex((step) => step.room === room));
}

function find(left: Doors, leadsOn: (entry: [string, Map<string, string>]) => boolean): string | null {
  return [...left].find((entry) => !leadsOn(entry))?.[0] ?? null;
}

if (process.argv[1]?.endsWith('check-rooms.ts')) {
  const circles = findRoomCircles(process.cwd());
  for (const circle of circles) console.error(circle);
  process.exitCode = circles.length > 0 ? 1 : 0;
}
