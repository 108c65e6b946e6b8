import type { CreateRevisionBody } from '@/lib/contracts/revisions';
import type { Comparer } from '@/lib/domain/anchoring/carrying/prepare-carry-over';
import { carryOverEdits } from '@/lib/domain/anchoring/edits/carry-over-edits';
import type { Span } from '@/lib/domain/anchoring/carrying/carried-span';
import { listNewSentences } from '@/lib/domain/carry-over/list-new-sentences';
import type { SentenceReader } from '@/lib/domain/text/sentences/sentence-index';
import type { TextRange } from '@/lib/domain/text/offsets/text-range';
import type { WrittenRange } from '../repositories/writers/sentence-writers';

export interface WritingTask {
  before: string;
  text: string;
  edits: CreateRevisionBody['edits'];
  /** Who wrote which sentences of the text before. */
  former: readonly WrittenRange[];
  /** Who writes the sentences that are new in this text; nobody where an earlier text comes back. */
  writerIds: readonly string[];
  sentencesOf: SentenceReader;
  /** Compares a text with the new one. */
  compare: Comparer;
}

/**
 * Who wrote which sentences of a new text. A sentence keeps the writers of the one that it comes from; a sentence
 * that the text before did not have gets whoever saves it.
 */
export function carrySentenceWriters(task: WritingTask): WrittenRange[] {
  const { before, text, former, writerIds, sentencesOf } = task;
  const { sentences, touchedBy } = sentencesOf(text);
  const bySentence = new Map<string, Set<number>>();
  const add = (memberId: string, index: number) => {
    const known = bySentence.get(memberId) ?? new Set();
    bySentence.set(memberId, known.add(index));
  };
  if (writerIds.length > 0) {
    const fresh = listNewSentences(
      { text: before, sentences: sentencesOf(before).sentences },
      { text, sentences },
    );
    for (const memberId of writerIds) for (const index of fresh) add(memberId, index);
  }
  for (const { memberId, range } of carryFormer(task, former)) {
    const { first, end } = touchedBy(range.start, range.end);
    for (let index = first; index < end; index += 1) add(memberId, index);
  }
  return [...bySentence].flatMap(([memberId, indexes]) =>
    joinNeighbours(sentences, indexes).map((range) => ({ memberId, ...range })),
  );
}

/** Where the sentences that somebody wrote are now. Sentences that are gone are left out. */
function carryFormer(
  { before, edits, sentencesOf, compare }: WritingTask,
  former: readonly WrittenRange[],
): { memberId: string; range: TextRange }[] {
  if (former.length === 0) return [];
  const { sentences, touchedBy } = sentencesOf(before);
  const written = former.flatMap(({ memberId, start, end }) => {
    const touched = touchedBy(start, end);
    return sentences.slice(touched.first, touched.end).map((sentence) => ({ memberId, sentence }));
  });
  const spans: Span[] = written.map(({ sentence }) => ({
    startOffset: sentence.start,
    endOffset: sentence.end,
  }));
  const carried = edits
    ? carryOverEdits(before, edits.map(readEdit), spans)
    : spans.map(compare(before).carry);
  return written.flatMap(({ memberId }, index) => {
    const { startOffset = null, endOffset = null } = carried[index] ?? {};
    return startOffset === null || endOffset === null
      ? []
      : [{ memberId, range: { start: startOffset, end: endOffset } }];
  });
}

function readEdit({ start, end, insert }: NonNullable<CreateRevisionBody['edits']>[number]) {
  return { startOffset: start, endOffset: end, insert };
}

/** Sentences that follow each other as one range. */
function joinNeighbours(sentences: readonly TextRange[], indexes: ReadonlySet<number>): TextRange[] {
  const ranges: TextRange[] = [];
  let previous = -2;
  for (const index of [...indexes].sort((a, b) => a - b)) {
    const { start, end } = sentences[index] ?? { start: 0, end: 0 };
    const last = ranges.at(-1);
    if (last && index === previous + 1) last.end = end;
    else ranges.push({ start, end });
    previous = index;
  }
  return ranges;
}
