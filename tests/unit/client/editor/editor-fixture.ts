import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { EditorState, type Plugin } from '@tiptap/pm/state';
import * as fc from 'fast-check';
import { articleExtensions } from '@/lib/client/editor/text/article-schema';
import { type ClaimSpans, createClaimSpans, type PlacedClaim } from '@/lib/client/editor/marks/claim-spans';
import { type EditorClaim, presentEditorClaim } from '@/lib/client/editor/marks/editor-claim';
import { documentFromText } from '@/lib/domain/text/document/document-from-text';

export const articleSchema = getSchema(articleExtensions);

export function createArticleState(text: string, plugins: Plugin[] = []): EditorState {
  return EditorState.create({ doc: Node.fromJSON(articleSchema, documentFromText(text)), plugins });
}

export function createEditorClaim(number: number, facts: Partial<EditorClaim> = {}): EditorClaim {
  const claim = presentEditorClaim({
    id: `claim-${number}`,
    number,
    startOffset: 0,
    endOffset: 1,
    state: 'marked',
    unplaced: null,
    rating: null,
  });
  return { ...claim, ...facts };
}

export function placeClaims(ranges: readonly (readonly [number, number])[]): PlacedClaim[] {
  return ranges.map(([startPos, endPos], index) => ({
    claim: createEditorClaim(index + 1),
    startPos,
    endPos,
  }));
}

export function createSpans(ranges: readonly (readonly [number, number])[]): ClaimSpans {
  return createClaimSpans(placeClaims(ranges));
}

/** Up to forty spans over the first two hundred positions, overlapping and nested as they come. */
export const anyRanges = fc.array(
  fc
    .tuple(fc.nat(200), fc.integer({ min: 1, max: 40 }))
    .map(([start, length]) => [start, start + length] as const),
  { maxLength: 40 },
);
