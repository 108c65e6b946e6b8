import 'server-only';
import type { Ability } from '@/lib/contracts/ability';
import type { GateDto } from '@/lib/contracts/gate';
import { statedPassage } from '@/lib/domain/evidence/passage-state';
import { articleDigest } from '@/lib/domain/sign-off-digest';
import {
  decideCreateReport,
  decideSignOff,
  type SignOffDecision,
  type SignOffFacts,
  signOffsNeeded,
} from '@/lib/domain/workflow/decide-sign-off';
import { listWriterIds } from '@/lib/domain/workflow/article-writers';
import { blockersOfByline } from '@/lib/domain/workflow/gate-byline';
import { type Blocker, listBlockers } from '@/lib/domain/workflow/gate';
import type { Actor } from '../auth/actor';
import type { GateRecord } from '../repositories/gate';
import { sha256 } from '../sha256';

/** A gate as the rules read it. */
export interface GateFacts extends SignOffFacts {
  /** What a signature given now would stand for. */
  digest: string;
  blockers: Blocker[];
}

export function gateFacts(gate: GateRecord): GateFacts {
  const claims = gate.claims.map(
    ([id, number, state, approvedSeal, start, end, unplaced, placesChangedIn, wording, passages]) => ({
      id,
      number,
      state,
      approvedSeal,
      isAcknowledged: approvedSeal !== null,
      start,
      end,
      unplaced,
      placesChangedIn,
      wording,
      hasOpenWording: wording === 'proposed',
      evidence: (passages ?? []).map(([url, hasCopy, hasPlace, isLost]) => ({
        state: statedPassage({ url, hasCopy, hasPlace }),
        isLost,
      })),
    }),
  );
  const digest = articleDigest(gate.revisionSha256, claims, sha256);
  const blockers = [...blockersOfByline(gate, gate.members), ...listBlockers(claims, gate)];
  const signers = gate.signOffs.filter((signOff) => signOff.digest === digest).map(({ by }) => by.id);
  return {
    digest,
    blockers,
    blockerCount: blockers.length,
    writerIds: listWriterIds(gate, gate.members),
    sentenceWriterIds: gate.sentenceWriterIds,
    signerIds: [...new Set(signers)],
  };
}

/** The gate as it is shown to this person. */
export function presentGate(gate: GateRecord, actor: Actor): GateDto {
  const facts = gateFacts(gate);
  return {
    ready: facts.blockers.length === 0,
    state: gate.state,
    blockers: facts.blockers,
    blockerCount: facts.blockerCount,
    signOffs: gate.signOffs.map(({ by, digest, at }) => ({
      by,
      at: new Date(at).toISOString(),
      isCurrent: digest === facts.digest,
    })),
    signOffsNeeded,
    abilities: {
      signOff: abilityOf(decideSignOff(facts, actor)),
      createReport: abilityOf(decideCreateReport(facts, actor)),
    },
  };
}

function abilityOf(decision: SignOffDecision): Ability {
  return decision.allowed ? { allowed: true, reason: null } : { allowed: false, reason: decision.reason };
}
