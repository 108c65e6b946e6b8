import { Extension } from '@tiptap/core';
import { type Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type TextIndex } from '@/lib/domain/text/text-index';
import { type SpanRange } from './selection-range';

/** Parts of a plain text that are shown unlike the rest. */
export interface ArticleParts {
  /** The line `date YYYY-MM-DD`: kept in the text, shown muted. */
  dateLine?: SpanRange | null;
  /** Shown large where it is a whole paragraph, since a headline that runs on into the story has no line of its own. */
  headline?: SpanRange | null;
}

/** Shows the parts; they are decorations, so the text and its copies stay what they are. */
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

function decorate(doc: Node, textIndex: TextIndex, { dateLine, headline }: ArticleParts): Decoration[] {
  const decorations: Decoration[] = [];
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
