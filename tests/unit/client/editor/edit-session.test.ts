import { baseKeymap, joinBackward, splitBlock, wrapIn } from '@tiptap/pm/commands';
import { Fragment, Node, Slice } from '@tiptap/pm/model';
import { EditorState, type Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedEdits, createEditSession, offsetAfterEdits } from '@/lib/client/editor/writing/edit-session';
import { KeepGaps } from '@/lib/client/editor/writing/keep-gaps';
import { applyEdits, checkEdits } from '@/lib/domain/text/offsets/text-edits';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import { documentFromText } from '@/lib/domain/text/document/document-from-text';
import { textOfDocument } from '@/lib/domain/text/offsets/text-of-document';
import { validateDocument } from '@/lib/domain/text/document/validate-document';
import { articleSchema } from './editor-fixture';

const plugins = (KeepGaps.config.addProseMirrorPlugins as unknown as () => Plugin[])();

/** An article that is being edited, with everything that was done to it. */
function openText(document: DocumentNode) {
  const base = textOfDocument(document);
  const session = createEditSession();
  let state = EditorState.create({ doc: Node.fromJSON(articleSchema, document), plugins });
  const dispatch = (transaction: Transaction) => {
    const applied = state.applyTransaction(transaction);
    applied.transactions.forEach((one) => session.record(one));
    state = applied.state;
  };
  return {
    base,
    session,
    dispatch,
    getState: () => state,
    select(from: number, to = from) {
      const size = state.doc.content.size;
      const [low, high] = [from % (size + 1), to % (size + 1)].sort((a, b) => a - b);
      dispatch(
        state.tr.setSelection(
          TextSelection.between(state.doc.resolve(low ?? 0), state.doc.resolve(high ?? 0)),
        ),
      );
    },
    text: () => textOfDocument(state.doc.toJSON() as DocumentNode),
    /** What the server would make of it. */
    expectStorable() {
      const read = validateDocument(state.doc.toJSON());
      if (!read.ok) throw new Error(`${read.path} ${read.message}`);
      const text = textOfDocument(read.document);
      expect(text).toBe(this.text());
      expect(checkEdits(session.getEdits(), base.length)).toBeNull();
      expect(applyEdits(base, session.getEdits())).toBe(text);
    },
  };
}

const three = documentFromText('Rents rose by 12 per cent.\n\nNobody was asked.\n\nThe sea wall waits.\n');

describe('an edited text', () => {
  it('tells one changed number exactly', () => {
    const opened = openText(three);
    opened.dispatch(opened.getState().tr.insertText('4', 16, 17));
    expect(opened.text()).toBe('Rents rose by 14 per cent.\n\nNobody was asked.\n\nThe sea wall waits.\n');
    expect(opened.session.getEdits()).toEqual([{ startOffset: 15, endOffset: 16, insert: '4' }]);
  });

  it('knows which of two like letters was typed', () => {
    const opened = openText(documentFromText('aab'));
    opened.dispatch(opened.getState().tr.insertText('a', 1));
    expect(opened.session.getEdits()).toEqual([{ startOffset: 0, endOffset: 0, insert: 'a' }]);
  });

  it('splits, joins and ends with the line ends of the article', () => {
    const opened = openText(documentFromText('one two\nthree\nfour\n'));
    opened.select(4);
    splitBlock(opened.getState(), opened.dispatch);
    expect(opened.text()).toBe('one\n two\nthree\nfour\n');
    opened.select(opened.getState().doc.content.size);
    splitBlock(opened.getState(), opened.dispatch);
    opened.dispatch(opened.getState().tr.insertText('five'));
    expect(opened.text()).toBe('one\n two\nthree\nfour\nfive\n');
    opened.select(6);
    joinBackward(opened.getState(), opened.dispatch);
    expect(opened.text()).toBe('one two\nthree\nfour\nfive\n');
    opened.expectStorable();
  });

  it('keeps the wide gap where a paragraph is joined with the one before it', () => {
    const opened = openText(documentFromText('one\ntwo\n\nthree'));
    const second = opened.getState().doc.child(0).nodeSize + 1;
    opened.select(second);
    joinBackward(opened.getState(), opened.dispatch);
    expect(opened.text()).toBe('onetwo\n\nthree');
  });

  it('ends with no more than one line end when the last paragraph goes', () => {
    const opened = openText(three);
    const { doc } = opened.getState();
    opened.dispatch(opened.getState().tr.delete(doc.content.size - doc.child(2).nodeSize, doc.content.size));
    expect(opened.text()).toBe('Rents rose by 12 per cent.\n\nNobody was asked.\n');
    opened.expectStorable();
  });

  const nested: DocumentNode = {
    type: 'doc',
    content: [
      ...(three.content ?? []),
      {
        type: 'bulletList',
        content: ['one', 'two'].map((text) => ({
          type: 'listItem',
          content: [{ type: 'paragraph', attrs: { gap: '\n' }, content: [{ type: 'text', text }] }],
        })),
      },
      { type: 'heading', attrs: { level: 2, gap: '' }, content: [{ type: 'text', text: 'The end' }] },
    ],
  };
  const read = validateDocument({
    ...nested,
    content: nested.content?.map((node, index) => (index === 2 ? { ...node, attrs: { gap: '\n\n' } } : node)),
  });
  const documents = [
    three,
    documentFromText('a\nb\nc'),
    documentFromText('x'),
    ...(read.ok ? [read.document] : []),
  ];

  it('can always be stored, and its edits always lead to it', () => {
    const action = fc.record({
      kind: fc.constantFrom('type', 'delete', 'split', 'join', 'quote', 'paste', 'all', 'enter'),
      from: fc.nat(400),
      to: fc.nat(400),
      text: fc.string({ maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.array(action, { maxLength: 25 }), (document, actions) => {
        const opened = openText(document);
        for (const { kind, from, to, text } of actions) {
          opened.select(from, kind === 'type' || kind === 'delete' || kind === 'paste' ? to : from);
          const state = opened.getState();
          if (kind === 'type') opened.dispatch(state.tr.insertText(text));
          else if (kind === 'delete') opened.dispatch(state.tr.deleteSelection());
          else if (kind === 'split') splitBlock(state, opened.dispatch);
          else if (kind === 'join') joinBackward(state, opened.dispatch);
          else if (kind === 'enter') baseKeymap.Enter?.(state, opened.dispatch);
          else if (kind === 'quote') wrapIn(articleSchema.nodes.blockquote as never)(state, opened.dispatch);
          else if (kind === 'all') opened.dispatch(state.tr.delete(0, state.doc.content.size));
          else {
            const paragraphs = [text, 'pasted'].map((words) =>
              articleSchema.nodes.paragraph?.create(null, words === '' ? null : articleSchema.text(words)),
            ) as Node[];
            opened.dispatch(state.tr.replaceSelection(new Slice(Fragment.from(paragraphs), 1, 1)));
          }
          opened.expectStorable();
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('checkedEdits', () => {
  it('leaves out what changes nothing, and refuses what leads elsewhere', () => {
    const edits = [
      { startOffset: 0, endOffset: 1, insert: 'a' },
      { startOffset: 2, endOffset: 2, insert: '!' },
    ];
    expect(checkedEdits('ab', edits, 'ab!')).toEqual([edits[1]]);
    expect(checkedEdits('ab', edits, 'ab?')).toBeNull();
  });
});

describe('offsetAfterEdits', () => {
  const edits = [
    { startOffset: 4, endOffset: 6, insert: 'long' },
    { startOffset: 10, endOffset: 10, insert: 'x' },
  ];
  it.each([
    [3, 'start', 3],
    [4, 'start', 4],
    [5, 'start', null],
    [6, 'start', 8],
    [10, 'start', 13],
    [10, 'end', 12],
    [5, 'end', null],
    [11, 'end', 14],
  ] as const)('%i as a %s is %s', (offset, side, expected) => {
    expect(offsetAfterEdits(edits, offset, side)).toBe(expected);
  });
});
