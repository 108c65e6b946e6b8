import 'server-only';
import type { SetWordingBody } from '@/lib/contracts/wording';
import type { Json } from '@/lib/domain/canonical-json';
import { invalidField } from '@/lib/domain/failure';
import { isGraphemeBoundary } from '@/lib/domain/text/sentences/grapheme';
import { sealedWords } from '@/lib/domain/text/fields/sealed-words';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { getRevisionText } from '../../queries/revisions/revision-cache';
import type { ClaimRecord } from '../../repositories/claims/claim-record';
import { writeWording } from '../../repositories/claims/wordings';
import { runClaimCommand } from '../frame/run-claim-command';
import type { ChangeContext } from '../frame/command-context';

/** Suggests other words for those of a claim. An earlier suggestion gives way; the ledger keeps it. */
export function setWording(context: ChangeContext, claimId: string, input: SetWordingBody) {
  const { db, actor } = context;
  return runClaimCommand(context, claimId, {
    rule: 'setWording',
    plan: async (claim) => {
      await checkWording(db, actor, claim, input.text);
      const { wording: before, quote: replaces } = claim;
      const note = input.note ?? null;
      const isOpen = before?.state === 'proposed';
      if (isOpen && before.text === input.text && before.replaces === replaces && before.note === note)
        return null;
      const changes: Record<string, [Json, Json]> = {};
      if (before?.text !== input.text) changes.wording = [before?.text ?? null, input.text];
      if ((before?.note ?? null) !== note) changes.wordingNote = [before?.note ?? null, note];
      if (before && !isOpen) changes.wordingState = [before.state, 'proposed'];
      return {
        action: isOpen ? 'wording.changed' : 'wording.proposed',
        parts: [writeWording(actor, claimId, { text: input.text, replaces, note })],
        after: claim,
        changes,
        data: { wording: input.text, replaces, note },
      };
    },
  });
}

/**
 * 422 for words that say the same as the claim's own, or that would grow together with the characters beside them.
 */
async function checkWording(db: Db, actor: Actor, claim: ClaimRecord, words: string): Promise<void> {
  if (sealedWords(words) === '') throw invalidField('text', 'contains no words');
  if (sealedWords(words) === sealedWords(claim.quote))
    throw invalidField('text', 'says what the article says already');
  const text = await getRevisionText(db, actor.newsroomId, claim.articleId, claim.revisionNumber);
  const before = (text ?? '').slice(0, claim.start);
  const after = (text ?? '').slice(claim.end);
  const rewritten = before + words + after;
  const isApart =
    isGraphemeBoundary(rewritten, before.length) &&
    isGraphemeBoundary(rewritten, before.length + words.length);
  if (!isApart) throw invalidField('text', 'would cut a character in two');
}
