import type { Json } from '@/lib/domain/canonical-json';
import type { LedgerEntry } from '@/lib/domain/ledger';
import { chainOf, fileOf, type LedgerFile } from './ledger-chain';

/** A ledger's file as somebody changed it, and the entries of which one must be named. */
export interface Tamper {
  kind: string;
  what: string;
  text: string;
  entries: number[];
}

type Fields = Record<string, unknown>;

/** Another value of the same kind; nothing and an empty text take each other's place. */
export const otherOf = (value: unknown): unknown => {
  if (value === null) return '';
  if (typeof value === 'string')
    return value === '' ? null : `${value.slice(0, -1)}${value.endsWith('0') ? '1' : '0'}`;
  if (typeof value === 'number') return value * 2 + 1;
  if (typeof value === 'boolean') return !value;
  return Array.isArray(value) ? [...value, null] : { ...value, x: 1 };
};
const retypedOf = (value: unknown): unknown => {
  if (value === null) return 'null';
  return typeof value === 'string' ? [value] : String(value);
};

/** Every place inside a value, outermost first. */
export function placesIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => {
    const inner = [...path, Array.isArray(value) ? Number(key) : key];
    return [inner, ...placesIn((value as Fields)[key], inner)];
  });
}

/** A copy with something done at one place inside its data. */
export function changedAt<Holder extends { data: Json }>(
  holder: Holder,
  path: (string | number)[],
  change: (at: Fields, key: string) => void,
): Holder {
  const copy = structuredClone(holder);
  const place = path.slice(0, -1).reduce((at, key) => at[key] as Fields, copy.data as Fields);
  change(place, String(path.at(-1)));
  return copy;
}

/** Each way to change one field of one entry, for every field and entry, and every value inside its data. */
function entryTampers(file: LedgerFile): Tamper[] {
  return file.entries.flatMap((entry, index) => {
    const number = index + 1;
    const made: Tamper[] = [];
    const add = (kind: string, what: string, changed: object) => {
      const entries = [...file.entries];
      entries[index] = changed as LedgerEntry;
      made.push({
        kind,
        what: `${entry.action}: ${what}`,
        text: JSON.stringify({ ...file, entries }),
        entries: [number],
      });
    };
    for (const [field, value] of Object.entries(entry)) {
      const { [field]: _, ...rest } = entry as unknown as Fields;
      add('a field changed', field, { ...entry, [field]: otherOf(value) });
      add('a field retyped', field, { ...entry, [field]: retypedOf(value) });
      add('a field dropped', field, rest);
    }
    add('a field added', 'actorName', { ...entry, actorName: 'Somebody' });
    add('a name changed', 'actor', { ...entry, actor: 'Somebody else' });
    add('a name emptied', 'actor', { ...entry, actor: entry.actor === null ? '' : null });
    for (const path of placesIn(entry.data)) {
      const what = `data.${path.join('.')}`;
      add(
        'data changed',
        what,
        changedAt(entry, path, (at, key) => void (at[key] = otherOf(at[key]))),
      );
      add(
        'data retyped',
        what,
        changedAt(entry, path, (at, key) => void (at[key] = retypedOf(at[key]))),
      );
      add('data dropped', what, changedAt(entry, path, dropFrom));
    }
    add('data added', 'data', { ...entry, data: { ...(entry.data as object), added: null } });
    return made;
  });
}

function dropFrom(at: Fields, key: string): void {
  if (Array.isArray(at)) at.splice(Number(key), 1);
  else delete at[key];
}

/** A key that stands twice, the true value before or after: two readers would read two ledgers. */
function doubledKeys(file: LedgerFile): Tamper[] {
  return file.entries.flatMap((entry, index) =>
    Object.entries(entry).flatMap(([field, value]) => {
      const [whole, key] = [JSON.stringify(entry), JSON.stringify(field)];
      const doubles = [
        `{${key}:${JSON.stringify(otherOf(value))},${whole.slice(1)}`,
        `${whole.slice(0, -1)},${key}:${JSON.stringify(value)}}`,
      ];
      return doubles.map((double) => ({
        kind: 'a key doubled',
        what: `${entry.action}: ${field}`,
        text: JSON.stringify(file).replace(whole, () => double),
        entries: [index + 1],
      }));
    }),
  );
}

/** Entries left out, put in, put elsewhere; the start or the end cut off. */
function orderTampers(file: LedgerFile): Tamper[] {
  const { entries } = file;
  return entries.flatMap((entry, index) => {
    const number = index + 1;
    const as = (kind: string, changed: LedgerEntry[], named: number[], head = file.head): Tamper => {
      return {
        kind,
        what: entry.action,
        text: JSON.stringify({ ...file, entries: changed, head }),
        entries: named,
      };
    };
    const cut = entries.slice(0, index);
    const headOfCut = { sequence: index, hash: cut.at(-1)?.hash ?? '0'.repeat(64) };
    return [
      as('an entry left out', entries.toSpliced(index, 1), [number, index]),
      as('an entry put in twice', entries.toSpliced(index, 0, entry), [number + 1]),
      as('the end cut off', cut, [index]),
      as('the end cut off and the head moved', cut, [number], headOfCut),
      ...(index === 0
        ? []
        : [
            as('the start cut off', entries.slice(index), [1]),
            as('two entries swapped', entries.with(index - 1, entry).with(index, entries[index - 1]!), [
              index,
            ]),
          ]),
    ];
  });
}

/** One entry changed and every hash from there on made anew, so that nothing inside the file tells. */
function rehashed(file: LedgerFile): Tamper[] {
  const last = file.entries.length;
  return file.entries.flatMap((entry, index) => {
    const changed = file.entries.with(index, { ...entry, data: { ...(entry.data as object), forged: true } });
    const renamed = file.entries.with(index, { ...entry, at: entry.at.replace('2026', '2025') });
    return [changed, renamed].map((entries) => ({
      kind: 'the chain made anew',
      what: `from ${entry.action}`,
      text: JSON.stringify({ ...fileOf(chainOf(entries, index)), scopeId: file.scopeId }),
      entries: [last],
    }));
  });
}

function headTampers(file: LedgerFile): Tamper[] {
  const { sequence, hash } = file.head;
  const heads = [
    { sequence: sequence + 1, hash },
    { sequence: sequence - 1, hash },
    { sequence, hash: hash.replace(/^./, (sign) => (sign === '0' ? '1' : '0')) },
  ];
  return heads.map((head) => ({
    kind: 'the head moved',
    what: `${head.sequence}`,
    text: JSON.stringify({ ...file, head }),
    entries: [sequence],
  }));
}

/** Everything that is done to a ledger's file here; `file` is one that holds. */
export function tamperWith(file: LedgerFile): Tamper[] {
  return [
    ...entryTampers(file),
    ...doubledKeys(file),
    ...orderTampers(file),
    ...rehashed(file),
    ...headTampers(file),
  ];
}
