import 'server-only';
import { randomUUID } from 'node:crypto';
import type { AddSourceBody, UpdateSourceBody } from '@/lib/contracts/claims';
import type { Json } from '@/lib/domain/canonical-json';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { isUniqueViolation } from '../http/database-failure';
import type { ClaimRecord, SourceRecord } from '../repositories/claim-record';
import { deleteSource, insertSource, updateSourceRow } from '../repositories/sources';
import { runClaimCommand } from './change-claim';

const maxSources = 100;

/** Adds a source with its passage to a claim. */
export async function addSource(
  db: Db,
  actor: Actor,
  claimId: string,
  ifMatch: number | null,
  input: AddSourceBody,
) {
  const source: SourceRecord = {
    id: input.id ?? randomUUID(),
    title: input.title,
    kind: input.kind,
    url: input.url ?? null,
    publisher: input.publisher ?? null,
    author: input.author ?? null,
    publishedAt: input.publishedAt ?? null,
    accessedAt: input.accessedAt ?? null,
    stance: input.stance,
    passage: input.passage?.trim() ? input.passage : null,
    locator: input.locator ?? null,
    primary: input.primary ?? false,
    addedBy: { id: actor.memberId, name: actor.name },
  };
  try {
    return await runClaimCommand(db, actor, claimId, {
      rule: 'edit_sources',
      ifMatch,
      plan: (claim) => {
        if (claim.sources.length >= maxSources)
          throw new Failure('wrong_state', `A claim holds at most ${maxSources} sources.`);
        return {
          action: 'source.added',
          parts: [insertSource(actor, claimId, source)],
          after: { ...claim, sources: [...claim.sources, source] },
          changes: { source: [null, describeSource(source)] },
          data: { sourceId: source.id },
        };
      },
    });
  } catch (error) {
    if (isUniqueViolation(error, 'source_pkey'))
      throw new Failure('already_exists', 'A source with this id exists already.');
    throw error;
  }
}

/** Changes a source of a claim; what is absent stays. */
export function updateSource(
  db: Db,
  actor: Actor,
  claimId: string,
  sourceId: string,
  ifMatch: number,
  input: UpdateSourceBody,
) {
  return runClaimCommand(db, actor, claimId, {
    rule: 'edit_sources',
    ifMatch,
    plan: (claim) => {
      const before = getSource(claim, sourceId);
      const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
      const source: SourceRecord = { ...before, ...given };
      if (!source.passage?.trim()) source.passage = null;
      const [was, is] = [describeSource(before), describeSource(source)];
      const fields = Object.keys(is).filter((field) => was[field] !== is[field]);
      if (fields.length === 0) return null;
      return {
        action: 'source.updated',
        parts: [updateSourceRow(claimId, source)],
        after: { ...claim, sources: claim.sources.map((one) => (one.id === sourceId ? source : one)) },
        changes: Object.fromEntries(
          fields.map((field) => [`source.${field}`, [was[field] ?? null, is[field] ?? null]]),
        ),
        data: { sourceId },
      };
    },
  });
}

/** Takes a source off a claim; the ledger keeps what it said. */
export function removeSource(db: Db, actor: Actor, claimId: string, sourceId: string, ifMatch: number) {
  return runClaimCommand(db, actor, claimId, {
    rule: 'edit_sources',
    ifMatch,
    plan: (claim) => ({
      action: 'source.removed',
      parts: [deleteSource(claimId, sourceId)],
      changes: { source: [describeSource(getSource(claim, sourceId)), null] },
      after: { ...claim, sources: claim.sources.filter((source) => source.id !== sourceId) },
      data: { sourceId },
    }),
  });
}

function getSource(claim: ClaimRecord, sourceId: string): SourceRecord {
  const source = claim.sources.find(({ id }) => id === sourceId);
  if (!source) throw new Failure('not_found', 'There is no such source on this claim.');
  return source;
}

function describeSource(source: SourceRecord): { [field: string]: Json } {
  const { title, kind, url, publisher, author, publishedAt, accessedAt, stance, passage, locator, primary } =
    source;
  return { title, kind, url, publisher, author, publishedAt, accessedAt, stance, passage, locator, primary };
}
