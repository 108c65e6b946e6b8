import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto, UpdateClaimBody } from '@/lib/contracts/claims';
import type { LogContactBody } from '@/lib/contracts/contacts';
import type { AddCitationBody } from '@/lib/contracts/sources';
import type { ClaimKind, Risk } from '@/lib/domain/vocabulary';
import type { Actor } from '@/lib/server/auth/actor';
import { approveClaim } from '@/lib/server/commands/claims/approve-claim';
import { setDuplicate } from '@/lib/server/commands/claims/set-duplicate';
import { setNotCheckable } from '@/lib/server/commands/claims/set-not-checkable';
import { withdrawClaim } from '@/lib/server/commands/claims/withdraw-claim';
import { createClaim } from '@/lib/server/commands/claims/create-claim';
import { logContact } from '@/lib/server/commands/evidence/log-contact';
import { addCitation } from '@/lib/server/commands/evidence/add-citation';
import { returnClaim } from '@/lib/server/commands/claims/return-claim';
import { setVerdict } from '@/lib/server/commands/claims/set-verdict';
import { submitClaim } from '@/lib/server/commands/claims/submit-claim';
import { updateClaim } from '@/lib/server/commands/claims/update-claim';
import type { Db } from '@/lib/server/db';
import { loadClaim } from '@/lib/server/queries/claims/load-claim';
import { loadScale } from '@/lib/server/queries/newsrooms/load-scale';
import { buildCopy } from './build-copy';
import { richText } from './rich-text';

/** One thing that somebody does to a claim, in the order of the plan. */
export type ClaimStep<Person extends string> = { by: Person } & (
  | { do: 'verdict'; rating: string | null; rationale: string }
  /** Confidential where it has `readers`; `copy` is a file with what its page says. */
  | { do: 'source'; source: AddCitationBody; readers?: readonly Person[]; copy?: URL }
  /** What the page of the claim's last source says later. */
  | { do: 'copy'; copy: URL }
  | { do: 'contact'; contact: LogContactBody; readers?: readonly Person[] }
  | { do: 'submit' }
  | { do: 'approve' }
  | { do: 'return'; reason: string }
  | { do: 'not_checkable'; reason: string }
  | { do: 'withdraw'; reason: string }
  | { do: 'duplicate'; of: string }
  | { do: 'edit'; change: UpdateClaimBody }
);

/** A claim and what becomes of it. `quote` is looked for in the article's text, within `context` where that is given. */
export interface ClaimPlan<Person extends string> {
  quote: string;
  context?: string;
  by: Person;
  statement?: string;
  claimant?: string;
  kind?: ClaimKind;
  risk?: Risk;
  steps?: ClaimStep<Person>[];
}

/** Makes claims as the plans say, through the real commands: every guard holds, every step is in the ledger. */
export async function buildClaims<Person extends string>(
  db: Db,
  actors: Record<Person, Actor>,
  article: ArticleDto,
  plans: readonly ClaimPlan<Person>[],
): Promise<ClaimDto[]> {
  const built = new Map<string, ClaimDto>();
  for (const plan of plans) {
    const { statement, claimant, kind, risk } = plan;
    const span = findSpan(article.revision.text, plan);
    let claim = await createClaim({ db, actor: actors[plan.by] }, article.id, {
      revision: article.revision.number,
      ...span,
      ...(statement === undefined ? {} : { statement }),
      ...(claimant === undefined ? {} : { claimant }),
      ...(kind === undefined ? {} : { kind }),
      ...(risk === undefined ? {} : { risk }),
    });
    for (const step of plan.steps ?? []) claim = await takeStep({ db, actors, built }, claim, step);
    built.set(plan.quote, claim);
  }
  return [...built.values()];
}

function findSpan(text: string, { quote, context }: { quote: string; context?: string }) {
  const within = text.indexOf(context ?? quote);
  const start = text.indexOf(quote, within);
  if (within < 0 || start < 0) throw new Error(`The article does not say “${quote}”`);
  return { start, end: start + quote.length, quote };
}

interface Building<Person extends string> {
  db: Db;
  actors: Record<Person, Actor>;
  /** By their quotes. */
  built: ReadonlyMap<string, ClaimDto>;
}

async function takeStep<Person extends string>(
  { db, actors, built }: Building<Person>,
  claim: ClaimDto,
  step: ClaimStep<Person>,
): Promise<ClaimDto> {
  const actor = actors[step.by];
  const { id } = claim;
  const context = { db, actor, ifMatch: claim.version };
  switch (step.do) {
    case 'verdict': {
      const rating = step.rating === null ? null : await findRatingId(db, actor, step.rating);
      return setVerdict(context, id, {
        rating,
        rationaleDocument: { ...richText(step.rationale) },
      });
    }
    case 'source': {
      const source = { ...step.source, ...confidenceOf(actors, step.readers) };
      const citing = await addCitation(context, id, source);
      return step.copy ? keepCopy(db, actor, citing, step.copy) : citing;
    }
    case 'copy':
      return keepCopy(db, actor, claim, step.copy);
    case 'contact':
      return logContact(context, id, {
        ...step.contact,
        ...confidenceOf(actors, step.readers),
      });
    case 'submit':
      return submitClaim(context, id);
    case 'approve':
      return approveClaim(context, id, (await loadClaim(db, actor, id)).seal);
    case 'return':
      return returnClaim(context, id, { reason: step.reason });
    case 'not_checkable':
      return setNotCheckable(context, id, step.reason);
    case 'withdraw':
      return withdrawClaim(context, id, step.reason);
    case 'duplicate':
      return setDuplicate(context, id, built.get(step.of)?.id ?? id);
    case 'edit':
      return updateClaim(context, id, step.change);
  }
}

function confidenceOf<Person extends string>(
  actors: Record<Person, Actor>,
  readers: readonly Person[] | undefined,
) {
  return readers ? { confidential: true, readerIds: readers.map((person) => actors[person].memberId) } : {};
}

/** Stores the file for the source that the claim cites last. */
async function keepCopy(db: Db, actor: Actor, { id, sources }: ClaimDto, file: URL): Promise<ClaimDto> {
  const copy = { name: path.basename(file.pathname), bytes: readFileSync(file) };
  await buildCopy(db, actor, sources.at(-1)?.sourceId ?? '', copy);
  return loadClaim(db, actor, id);
}

async function findRatingId(db: Db, actor: Actor, label: string): Promise<string> {
  const { ratings } = await loadScale(db, actor);
  const rating = ratings.find((one) => one.label === label);
  if (!rating) throw new Error(`The scale has no rating “${label}”`);
  return rating.id;
}
