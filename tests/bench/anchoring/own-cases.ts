import { applyEdits, type TextEdit } from '@/lib/domain/text/offsets/text-edits';
import { describeAnchor } from '@/lib/domain/text/offsets/describe-anchor';
import { claimsOf, sentencesOf } from '../../support/anchoring/claims-of';
import { newsTexts } from '../../support/anchoring/news-texts';
import { structureMutations, typographicMutations } from '../../support/anchoring/structure-mutations';
import { listWordMutations } from '../../support/anchoring/word-mutations';
import type { AnchorCase } from './read-cases';

/** As many claims of one changed text are asked for. */
const CLAIMS_PER_TEXT = 12;

/** Cases made of the project's own texts: each word changed, each sentence cut, other orders, other signs. */
export function listOwnCases(): AnchorCase[] {
  return Object.values(newsTexts).flatMap((text) => {
    const claims = claimsOf(text);
    const sentences = sentencesOf(text);
    const some = (from: number) =>
      claims.filter((_claim, at) => (at + from) % Math.ceil(claims.length / CLAIMS_PER_TEXT) === 0);
    const changed = listWordMutations(text).flatMap(({ kind, edit }, at) => {
      const touched = sentences.find(({ endOffset }) => edit.endOffset <= endOffset);
      return [...(touched ? [touched] : []), ...some(at)].map((claim) =>
        caseOf(touched === claim ? kind : 'beside a changed word', text, edit, claim, touched === claim),
      );
    });
    const cut = sentences.flatMap((sentence) =>
      claims
        .filter(
          ({ startOffset, endOffset }) =>
            startOffset >= sentence.startOffset && endOffset <= sentence.endOffset,
        )
        .map((claim) => ({
          ...caseOf('sentence cut', text, { ...sentence, insert: '' }, claim, false),
          gold: null,
        })),
    );
    return [...changed, ...cut, ...listSetCases(text)];
  });
}

function caseOf(
  category: string,
  before: string,
  edit: TextEdit,
  claim: { startOffset: number; endOffset: number },
  isMeaningChanged: boolean,
): AnchorCase {
  const shift = edit.insert.length - (edit.endOffset - edit.startOffset);
  const { start, end, quote, ...context } = describeAnchor(before, claim.startOffset, claim.endOffset);
  return {
    id: `${category} ${edit.startOffset}`,
    category,
    anchor: { start, end, exact: quote, ...context },
    gold: {
      start: start >= edit.endOffset && start > edit.startOffset ? start + shift : start,
      end: end >= edit.endOffset ? end + shift : end,
    },
    isTypographic: false,
    isMeaningChanged,
    before,
    after: applyEdits(before, [edit]),
  };
}

/** Sentences that stand once in the changed text, so that the gold place needs no opinion. */
function listSetCases(before: string): AnchorCase[] {
  const mutations = [
    ...Object.entries(structureMutations).map(([name, mutate]) => ({ name, mutate, isTypographic: false })),
    ...Object.entries(typographicMutations).map(([name, mutate]) => ({ name, mutate, isTypographic: true })),
  ];
  return mutations.flatMap(({ name, mutate, isTypographic }) => {
    const after = mutate(before);
    return sentencesOf(before).flatMap(({ startOffset, endOffset }) => {
      const { start, end, quote, ...context } = describeAnchor(before, startOffset, endOffset);
      const current = isTypographic ? mutate(quote).replace('\ufeff', '') : quote;
      const found = after.indexOf(current);
      if (found < 0) return [];
      return [
        {
          id: `${name} ${start}`,
          category: isTypographic ? 'signs' : name,
          anchor: { start, end, exact: quote, ...context },
          gold: { start: found, end: found + current.length },
          isTypographic,
          isMeaningChanged: false,
          before,
          after,
        },
      ];
    });
  });
}
