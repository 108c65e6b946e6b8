import { alignSequences } from '../sequences/align-sequences';
import { listEmphases, type Emphasis, type EmphasisRange } from './list-emphases';
import { wordOrSign } from '../outline/word-pattern';

/** A piece of a comparison. If it changed, `emphasis` names what a checker must not overlook in it. */
export interface DiffPart {
  kind: 'equal' | 'removed' | 'added';
  text: string;
  emphasis: Emphasis | null;
}

/** If so few equal words are between two longer changes, all of it is read as one change. */
const maxIslandWords = 2;

interface Token {
  start: number;
  end: number;
}

/**
 * Compares two texts word by word. The equal and removed parts together are exactly `before`, the equal and added parts
 * exactly `after`.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  const ids = new Map<string, number>();
  const beforeTokens = listTokens(before);
  const afterTokens = listTokens(after);
  const counterparts = alignSequences(
    numberTokens(before, beforeTokens, ids),
    numberTokens(after, afterTokens, ids),
  );
  joinChanges(before, beforeTokens, afterTokens.length, counterparts);

  const parts = createParts(listEmphases(before), listEmphases(after));
  let beforeAt = 0;
  let afterAt = 0;
  counterparts.forEach((target, token) => {
    if (target < 0) return;
    const { start, end } = beforeTokens[token];
    const other = afterTokens[target];
    addChange(parts, pieceOf(before, beforeAt, start), pieceOf(after, afterAt, other.start));
    parts.add('equal', start, before.slice(start, end));
    beforeAt = end;
    afterAt = other.end;
  });
  addChange(parts, pieceOf(before, beforeAt, before.length), pieceOf(after, afterAt, after.length));
  return parts.list;
}

function listTokens(text: string): Token[] {
  return Array.from(text.matchAll(wordOrSign), ({ 0: token, index }) => ({
    start: index,
    end: index + token.length,
  }));
}

function numberTokens(text: string, tokens: readonly Token[], ids: Map<string, number>): number[] {
  return tokens.map(({ start, end }) => {
    const token = text.slice(start, end);
    const id = ids.get(token) ?? ids.size;
    ids.set(token, id);
    return id;
  });
}

/** Treats equal words as changed if the changes around them are longer. A figure always stays equal. */
function joinChanges(
  before: string,
  tokens: readonly Token[],
  afterLength: number,
  counterparts: Int32Array,
): void {
  let token = 0;
  let lastBefore = -1;
  let lastAfter = -1;
  while (token < counterparts.length) {
    if (counterparts[token] < 0) {
      token += 1;
      continue;
    }
    const start = token;
    while (token < counterparts.length && counterparts[token] === counterparts[start] + token - start)
      token += 1;
    let next = token;
    while (next < counterparts.length && counterparts[next] < 0) next += 1;
    const size = token - start;
    const changedBefore = start - lastBefore - 1 + counterparts[start] - lastAfter - 1;
    const nextAfter = next < counterparts.length ? counterparts[next] : afterLength;
    const changedAfter = next - token + nextAfter - counterparts[token - 1] - 1;
    const isIsland = size <= maxIslandWords && Math.min(changedBefore, changedAfter) > 2 * size;
    if (isIsland && !/\p{N}/u.test(before.slice(tokens[start].start, tokens[token - 1].end))) {
      counterparts.fill(-1, start, token);
      continue;
    }
    lastBefore = token - 1;
    lastAfter = counterparts[token - 1];
  }
}

/** A part of one of the texts, with the offset at which it begins. */
interface Piece {
  start: number;
  text: string;
}

function pieceOf(text: string, start: number, end: number): Piece {
  return { start, text: text.slice(start, end) };
}

/** Adds the change between two equal words. Blanks that both sides have stay equal. */
function addChange(parts: Parts, before: Piece, after: Piece): void {
  const removed = before.text;
  const added = after.text;
  const shorter = Math.min(removed.length, added.length);
  let head = 0;
  while (head < shorter && removed[head] === added[head] && isBlank(removed[head])) head += 1;
  let tail = 0;
  while (
    tail < shorter - head &&
    removed.at(-1 - tail) === added.at(-1 - tail) &&
    isBlank(removed.at(-1 - tail))
  ) {
    tail += 1;
  }
  parts.add('equal', before.start, removed.slice(0, head));
  parts.add('removed', before.start + head, removed.slice(head, removed.length - tail));
  parts.add('added', after.start + head, added.slice(head, added.length - tail));
  parts.add('equal', before.start + removed.length - tail, removed.slice(removed.length - tail));
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && character.trim() === '';
}

interface Parts {
  list: DiffPart[];
  add: (kind: DiffPart['kind'], start: number, text: string) => void;
}

/** Collects parts, joins equal ones that touch, and cuts changed ones where an emphasis begins or ends. */
function createParts(
  beforeEmphases: readonly EmphasisRange[],
  afterEmphases: readonly EmphasisRange[],
): Parts {
  const list: DiffPart[] = [];
  const cursors = { removed: 0, added: 0 };
  const push = (kind: DiffPart['kind'], text: string, emphasis: Emphasis | null): void => {
    if (text === '') return;
    const last = list.at(-1);
    if (last?.kind === kind && last.emphasis === emphasis) last.text += text;
    else list.push({ kind, text, emphasis });
  };
  return {
    list,
    add(kind, start, text) {
      if (kind === 'equal') return push(kind, text, null);
      const emphases = kind === 'removed' ? beforeEmphases : afterEmphases;
      const end = start + text.length;
      let at = start;
      let cursor = cursors[kind];
      while (cursor < emphases.length && emphases[cursor].end <= start) cursor += 1;
      cursors[kind] = cursor;
      for (; cursor < emphases.length && emphases[cursor].start < end; cursor += 1) {
        const emphasis = emphases[cursor];
        const from = Math.max(at, emphasis.start);
        const to = Math.min(end, emphasis.end);
        push(kind, text.slice(at - start, from - start), null);
        push(kind, text.slice(from - start, to - start), emphasis.emphasis);
        at = to;
      }
      push(kind, text.slice(at - start), null);
    },
  };
}
