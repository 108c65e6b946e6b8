import 'server-only';
import type { SetVerdictBody } from '@/lib/contracts/claims';
import { canonicalJson, type Json } from '@/lib/domain/canonical-json';
import { invalidField } from '@/lib/domain/failure';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import { plainTextOf } from '@/lib/domain/text/offsets/plain-text-of';
import { rationaleFromText } from '@/lib/domain/text/document/rationale-from-text';
import { validateRationale } from '@/lib/domain/text/document/validate-rationale';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import type { ClaimRecord } from '../../repositories/claims/claim-record';
import { findRating } from '../../repositories/newsrooms/scale';
import { upsertVerdict } from '../../repositories/claims/verdicts';
import { type PlannedChange, runClaimCommand } from '../frame/run-claim-command';
import type { ChangeContext } from '../frame/command-context';

const maxRationaleLength = 20_000;

/** Gives a claim its rating and rationale. */
export function setVerdict(context: ChangeContext, claimId: string, input: SetVerdictBody) {
  return runClaimCommand(context, claimId, {
    rule: 'setVerdict',
    plan: (claim) => planVerdict(context.db, context.actor, claim, input),
  });
}

async function planVerdict(
  db: Db,
  actor: Actor,
  claim: ClaimRecord,
  input: SetVerdictBody,
): Promise<PlannedChange | null> {
  const before = claim.verdict;
  const rating = input.rating === null ? null : await findRating(db, actor.newsroomId, input.rating);
  if (input.rating !== null && (!rating || (rating.retiredAt !== null && rating.id !== before?.rating))) {
    throw invalidField('rating', 'is not on the scale');
  }
  const rationaleDocument = readRationale(input);
  const rationale = plainTextOf(rationaleDocument);
  if (rationale.length > maxRationaleLength) {
    throw invalidField(
      'rationaleDocument',
      `is longer than ${maxRationaleLength.toLocaleString('en-GB')} characters`,
    );
  }
  const isSame =
    before !== null &&
    before.rating === input.rating &&
    canonicalJson(before.rationaleDocument as unknown as Json) ===
      canonicalJson(rationaleDocument as unknown as Json);
  if (isSame) return null;
  const verdict = { rating: input.rating, rationale, rationaleDocument };
  const changes: Record<string, [Json, Json]> = {};
  if (before?.rating !== input.rating) changes.verdict = [before?.label ?? null, rating?.label ?? null];
  if (before?.rationale !== rationale) changes.rationale = [before?.rationale ?? '', rationale];
  return {
    action: 'verdict.set',
    parts: [upsertVerdict(actor, claim.id, verdict)],
    after: { ...claim, verdict: { ...emptyVerdict, ...before, ...verdict } },
    changes,
    data: { rating: input.rating },
  };
}

const emptyVerdict = {
  label: null,
  color: null,
  icon: null,
  value: null,
  definition: null,
  mustChange: false,
  wasRated: false,
  authors: [],
  // Never printed: the database dates the verdict when it is written.
  updatedAt: new Date(0).toISOString(),
};

function readRationale(input: SetVerdictBody): DocumentNode {
  if (input.rationaleDocument === undefined) return rationaleFromText(input.rationale ?? '');
  const checked = validateRationale(input.rationaleDocument);
  if (!checked.ok)
    throw invalidField(`rationaleDocument.${checked.path}`.replace(/\.$/, ''), checked.message);
  return checked.document;
}
