import { DOMSerializer, Node } from '@tiptap/pm/model';
import * as fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { OpeningText } from '@/components/editor/opening-text';
import { describeBadge } from '@/lib/client/editor/marks/claim-badge';
import { createDecorations } from '@/lib/client/editor/marks/claim-decorations';
import { createClaimSpans } from '@/lib/client/editor/marks/claim-spans';
import type { EditorClaim } from '@/lib/client/editor/marks/editor-claim';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import { documentFromText } from '@/lib/domain/text/document/document-from-text';
import { createTextIndex } from '@/lib/domain/text/offsets/text-index';
import { textOfDocument } from '@/lib/domain/text/offsets/text-of-document';
import type { TextRange } from '@/lib/domain/text/offsets/text-range';
import { articleSchema, createEditorClaim } from '../../client/editor/editor-fixture';
import { structuredDocument } from '../../domain/text/structured-documents';

const inlineTags = new Set(['STRONG', 'EM', 'A', 'SPAN']);

/** The blocks of an element with their attributes, and their text as runs with the tags around it, equal runs joined. */
function outline(element: Element): unknown[] {
  const found: unknown[] = [];
  const runs = (parent: Element, tags: string[]) => {
    for (const child of parent.childNodes) {
      // In which order the tags lie around one another cannot be seen.
      if (child.nodeType === 3) addRun(found, [...tags].sort().join(' '), child.textContent ?? '');
      else if (inlineTags.has((child as Element).tagName)) {
        const inner = child as Element;
        runs(inner, [...tags, `${inner.tagName} ${inner.getAttribute('href') ?? ''}`]);
      } else if ((child as Element).tagName !== 'BR') found.push(describeBlock(child as Element));
    }
  };
  runs(element, []);
  return found;
}

function addRun(found: unknown[], tags: string, text: string): void {
  const last = found.at(-1);
  if (Array.isArray(last) && last[0] === tags) last[1] = `${String(last[1])}${text}`;
  else found.push([tags, text]);
}

function describeBlock(block: Element): unknown {
  const attributes = [...block.attributes].map(({ name, value }) => `${name}=${value}`).sort();
  return { tag: block.tagName, attributes, content: outline(block) };
}

function openingOf(
  document: DocumentNode,
  { claims = [], dateLine = null }: { claims?: EditorClaim[]; dateLine?: TextRange | null } = {},
): Element {
  const markup = renderToStaticMarkup(
    <OpeningText document={document} claims={claims} dateLine={dateLine} areHighlightsVisible />,
  );
  const opening = parseHTML(`<html><body>${markup}</body></html>`).document.querySelector('.lc-opening');
  if (!opening) throw new Error('there is no opening in the markup');
  return opening;
}

function editorOf(document: DocumentNode): Element {
  const page = parseHTML('<html><body></body></html>').document;
  const serializer = DOMSerializer.fromSchema(articleSchema);
  const { content } = Node.fromJSON(articleSchema, document);
  page.body.append(serializer.serializeFragment(content, { document: page }));
  return page.body;
}

/** What is over the text, in reading order: each character with the classes around it, each badge with what it says. */
function listPainted(element: Element, classes: readonly string[] = []): string[] {
  return [...element.childNodes].flatMap((child) => {
    if (child.nodeType === 3)
      return [...(child.textContent ?? '')].map((letter) => `${letter} ${[...classes].sort().join(' ')}`);
    const inner = child as Element;
    if (inner.classList.contains('lc-badge')) return [`badge ${inner.getAttribute('aria-label')}`];
    return listPainted(inner, [...classes, ...inner.classList]);
  });
}

/** The same of the editor: its characters with the decorations over them. */
function listDecorated(document: DocumentNode, claims: readonly EditorClaim[]): string[] {
  const index = createTextIndex(document);
  const doc = Node.fromJSON(articleSchema, document);
  const place = (claim: EditorClaim) => ({
    claim,
    startPos: index.posAt(claim.startOffset),
    endPos: index.posAt(claim.endOffset),
  });
  const spans = createClaimSpans(claims.map(place));
  const window = { fromPos: 0, toPos: doc.content.size };
  const drawn = createDecorations(doc, spans, window, null).find() as unknown as DrawnDecoration[];
  const badges = drawn.filter(({ type }) => type.side !== undefined);
  badges.sort((one, other) => one.from - other.from || (one.type.side ?? 0) - (other.type.side ?? 0));
  const badgesAt = (pos: number) => badges.filter(({ from }) => from === pos);
  const painted: string[] = [];
  doc.descendants((node, pos) => {
    if (!node.isText) return;
    [...(node.text ?? '')].reduce((at, letter) => {
      const over = drawn.find(({ from, to, type }) => type.attrs && from <= at && to > at);
      const classes = (over?.type.attrs?.class ?? '').split(' ').filter((name) => !paletteClass.test(name));
      painted.push(`${letter} ${classes.sort().join(' ')}`);
      const end = at + letter.length;
      painted.push(...badgesAt(end).map(({ type }) => `badge ${labelOf(type.spec?.key ?? '', claims)}`));
      return end;
    }, pos);
  });
  return painted;
}

interface DrawnDecoration {
  from: number;
  to: number;
  type: { side?: number; attrs?: { class?: string }; spec?: { key?: string } };
}

/** Set by numbers in the editor, by themselves in the opening. */
const paletteClass = /^lc-(tint|lane-\d+|colours)-\d+$/;

function labelOf(key: string, claims: readonly EditorClaim[]): string {
  const claim = claims.find(({ id }) => key.includes(` ${id} `));
  return claim ? describeBadge(claim) : '';
}

/** Claims over whole characters, overlapping and nested as they come. */
const anyClaims = (document: DocumentNode) => {
  const text = textOfDocument(document);
  const starts = [...new Intl.Segmenter().segment(text)].map(({ index }) => index);
  const edges = [...starts, text.length];
  const range = fc.tuple(fc.nat(Math.max(0, edges.length - 2)), fc.integer({ min: 1, max: 40 }));
  return fc.array(range, { maxLength: 12 }).map((ranges) =>
    ranges.map(([start, size], index) =>
      createEditorClaim(index + 1, {
        startOffset: edges[start] ?? 0,
        endOffset: edges[start + size] ?? text.length,
        lineStyle: (['dotted', 'dashed', 'solid', 'double'] as const)[index % 4] ?? 'solid',
      }),
    ),
  );
};

describe('the opening of an article', () => {
  it('shows the claims as the editor paints them, with the same badges behind the same words', () => {
    fc.assert(
      fc.property(
        structuredDocument.chain((document) => fc.tuple(fc.constant(document), anyClaims(document))),
        ([document, claims]) => {
          expect(listPainted(openingOf(document, { claims }))).toEqual(listDecorated(document, claims));
        },
      ),
    );
  });

  it('gives a claim that goes on behind it no badge, and colours each by its verdict', () => {
    const document = documentFromText('Rents rose by 8.3 per cent.');
    const colours = { fill: '#b42318', ink: '#ffffff', lineColors: { light: '#b42318', dark: '#f97066' } };
    const ended = createEditorClaim(1, { startOffset: 0, endOffset: 5, ...colours });
    const open = createEditorClaim(2, { startOffset: 14, endOffset: 4_000 });
    const opening = openingOf(document, { claims: [ended, open] });
    expect(
      [...opening.querySelectorAll('.lc-badge')].map((badge) => badge.getAttribute('data-number')),
    ).toEqual(['1']);
    const [first, second] = opening.querySelectorAll('.lc-claim');
    expect(first?.getAttribute('style')).toContain('--lc-tint:#b42318;--lc-tint-dark:#f97066');
    expect(second?.textContent).toBe('8.3 per cent.');
  });

  it('has the elements that the editor draws', () => {
    fc.assert(
      fc.property(structuredDocument, (document) => {
        expect(outline(openingOf(document))).toEqual(outline(editorOf(document)));
      }),
    );
  });

  it('gives an empty line a height, and shows the date line muted', () => {
    const text = 'date 2026-11-22 Rents rose\n\n\n\nAnd nobody was asked.';
    const opening = openingOf(documentFromText(text), { dateLine: { start: 0, end: 15 } });
    expect(opening.querySelector('.lc-date-line')?.textContent).toBe('date 2026-11-22');
    expect(opening.querySelectorAll('p > br:only-child').length).toBeGreaterThan(0);
    expect(opening.textContent).toBe(text.replaceAll('\n', ''));
  });

  it('links to no address that runs a script', () => {
    const marks = [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }];
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'here', marks }] }];
    expect(openingOf({ type: 'doc', content }).querySelector('a')).toBeNull();
  });
});
