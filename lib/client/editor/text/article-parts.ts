import { Extension } from '@tiptap/core';
import { type Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type CopyPart } from '@/lib/domain/evidence/copy-parts';
import { type TextIndex } from '@/lib/domain/text/offsets/text-index';
import { type SpanRange } from '../selection/selection-range';

/** Parts of a plain text that are shown differently from the rest. */
export interface ArticleParts {
  /** The line `date YYYY-MM-DD`. It stays in the text and is shown muted. */
  dateLine?: SpanRange | null;
  /**
   * The headline. It is shown large if it is a whole paragraph. A headline that runs on into the story has no line of its
   * own.
   */
  headline?: SpanRange | null;
  /** The offsets where its pages begin. Each page is headed by its number. */
  pageStarts?: readonly number[];
  /** Headings and list items, for a text whose document has only paragraphs. */
  shapes?: readonly CopyPart[];
}

/** Shows the parts as decorations, so that the text and what is copied from it stay unchanged. */
export function createArticleParts(textIndex: TextIndex, parts: ArticleParts): Extension {
  return Extension.create({
    name: 'articleParts',
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        state: {
          init: (_config, { doc }) => DecorationSet.create(doc, decorate(doc, textIndex, parts)),
          apply: (transaction, set) => set.map(transaction.mapping, transaction.doc),
        },
        props: {
          decorations(state) {
            return this.getState(state);
          },
        },
      }),
    ],
  });
}

function decorate(doc: Node, textIndex: TextIndex, parts: ArticleParts): Decoration[] {
  const { dateLine, headline, pageStarts = [], shapes = [] } = parts;
  const decorations = [
    ...pageStarts.flatMap((offset, index) => headPage(doc, textIndex, offset, index + 1)),
    ...shapes.flatMap((shape) => shapeBlocks(doc, textIndex, shape)),
  ];
  if (dateLine) {
    const [startPos, endPos] = [textIndex.posAt(dateLine.startOffset), textIndex.posAt(dateLine.endOffset)];
    decorations.push(Decoration.inline(startPos, endPos, { class: 'lc-date-line' }));
  }
  if (headline) {
    const $start = doc.resolve(textIndex.posAt(headline.startOffset));
    const isWhole = $start.parentOffset === 0 && $start.end() === textIndex.posAt(headline.endOffset);
    if ($start.depth === 1 && isWhole) {
      decorations.push(Decoration.node($start.before(), $start.after(), { class: 'lc-headline' }));
    }
  }
  return decorations;
}

/** A page without words has no block of its own that could carry its number. */
function headPage(doc: Node, textIndex: TextIndex, offset: number, page: number): Decoration[] {
  if (offset >= textIndex.textLength) return [];
  const $start = doc.resolve(textIndex.posAt(offset));
  return $start.depth === 0
    ? []
    : [Decoration.node($start.before(1), $start.after(1), { 'data-page': String(page) })];
}

function shapeBlocks(doc: Node, textIndex: TextIndex, shape: CopyPart): Decoration[] {
  if (shape.end > textIndex.textLength) return [];
  const decorations: Decoration[] = [];
  doc.nodesBetween(textIndex.posAt(shape.start), textIndex.posAt(shape.end), (node, pos) => {
    if (node.isTextblock)
      decorations.push(
        Decoration.node(pos, pos + node.nodeSize, attributesOf(shape, decorations.length === 0)),
      );
    return !node.isTextblock;
  });
  return decorations;
}

/** The first level of headings is for the page around the text. */
function attributesOf(shape: CopyPart, isFirst: boolean): Record<string, string> {
  const { kind, level, marker } = shape;
  if (kind === 'heading') {
    const role = { role: 'heading', 'aria-level': String(Math.min(level + 1, 6)) };
    return { class: 'lc-heading', 'data-level': String(level), ...role };
  }
  const attributes = { class: 'lc-item', 'data-level': String(Math.min(level, 4)) };
  return isFirst && marker !== '' ? { ...attributes, 'data-marker': marker } : attributes;
}
