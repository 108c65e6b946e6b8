import type { TextEdit } from './text-edits';
import type { DocumentNode } from '../document/document';
import { listTextblocks } from './list-textblocks';

/**
 * The document with other words in one place of its text. Its structure stays, and unchanged words keep their marks.
 * New words take the marks of the first character that they replace. If they replace none, they take the marks of the
 * character before them. The edit uses offsets of the document's plain text. Throws RangeError unless it is inside one
 * textblock.
 */
export function replaceInDocument(document: DocumentNode, edit: TextEdit): DocumentNode {
  let startOffset = 0;
  for (const [index, { text, gap }] of listTextblocks(document).blocks.entries()) {
    const endOffset = startOffset + text.length;
    if (edit.startOffset >= startOffset && edit.startOffset <= endOffset) {
      if (edit.endOffset > endOffset || edit.endOffset < edit.startOffset) break;
      const start = edit.startOffset - startOffset;
      const { skip, keep } = commonEnds(text.slice(start, edit.endOffset - startOffset), edit.insert);
      const from = start + skip;
      const to = edit.endOffset - startOffset - keep;
      return replaceTextblock(document, index, (block) => ({
        ...block,
        content: replaceRuns(
          block.content ?? [],
          from,
          to,
          edit.insert.slice(skip, edit.insert.length - keep),
        ),
      }));
    }
    startOffset = endOffset + gap.length;
  }
  throw new RangeError('The words to replace are not inside one paragraph.');
}

/** How much the old and the new words share at their start and end. That part keeps its marks. */
function commonEnds(before: string, after: string): { skip: number; keep: number } {
  const most = Math.min(before.length, after.length);
  let skip = 0;
  while (skip < most && before[skip] === after[skip]) skip += 1;
  if (cutsPair(before, skip) || cutsPair(after, skip)) skip -= 1;
  let keep = 0;
  while (keep < most - skip && before.at(-1 - keep) === after.at(-1 - keep)) keep += 1;
  if (cutsPair(before, before.length - keep) || cutsPair(after, after.length - keep)) keep -= 1;
  return { skip, keep };
}

function cutsPair(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1));
}

function replaceRuns(
  runs: readonly DocumentNode[],
  from: number,
  to: number,
  insert: string,
): DocumentNode[] {
  const replaced: DocumentNode[] = [];
  let start = 0;
  let isInserted = insert === '';
  for (const [index, run] of runs.entries()) {
    const text = run.text ?? '';
    const end = start + text.length;
    const isLast = index === runs.length - 1;
    const takesInsert = !isInserted && (from < end || (to === from && from === end) || isLast);
    const kept =
      text.slice(0, Math.max(0, from - start)) +
      (takesInsert ? insert : '') +
      text.slice(Math.max(0, to - start));
    isInserted ||= takesInsert;
    if (kept !== '') replaced.push({ ...run, text: kept });
    start = end;
  }
  return isInserted ? replaced : [{ type: 'text', text: insert }];
}

/** The document with a new textblock of that number. Everything outside the path to it is shared. */
function replaceTextblock(
  document: DocumentNode,
  number: number,
  change: (block: DocumentNode) => DocumentNode,
): DocumentNode {
  let seen = 0;
  function visit(node: DocumentNode): DocumentNode {
    if (node.type === 'paragraph' || node.type === 'heading') {
      seen += 1;
      return seen === number + 1 ? change(node) : node;
    }
    if (seen > number || !node.content) return node;
    return { ...node, content: node.content.map(visit) };
  }
  return visit(document);
}
