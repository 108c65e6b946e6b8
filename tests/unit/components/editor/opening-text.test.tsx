import { DOMSerializer, Node } from '@tiptap/pm/model';
import * as fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { OpeningText } from '@/components/editor/opening-text';
import type { DocumentNode } from '@/lib/domain/text/document';
import { documentFromText } from '@/lib/domain/text/document-from-text';
import { articleSchema } from '../../client/editor/editor-fixture';
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

function openingOf(document: DocumentNode, dateLine: { start: number; end: number } | null = null): Element {
  const markup = renderToStaticMarkup(<OpeningText document={document} dateLine={dateLine} />);
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

describe('the opening of an article', () => {
  it('has the elements that the editor draws', () => {
    fc.assert(
      fc.property(structuredDocument, (document) => {
        expect(outline(openingOf(document))).toEqual(outline(editorOf(document)));
      }),
    );
  });

  it('gives an empty line a height, and shows the date line muted', () => {
    const text = 'date 2026-11-22 Rents rose\n\n\n\nAnd nobody was asked.';
    const opening = openingOf(documentFromText(text), { start: 0, end: 15 });
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
