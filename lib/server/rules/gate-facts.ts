import 'server-only';
import { statedPassage } from '@/lib/domain/evidence/passage-state';
import type { PrintedArticle } from '@/lib/domain/report/model/print-article';
import { sealFormat } from '@/lib/domain/seal';
import { listWriterIds } from '@/lib/domain/workflow/article-writers';
import type { SignOffFacts } from '@/lib/domain/workflow/decide-sign-off';
import { type Blocker, listBlockers } from '@/lib/domain/workflow/gate';
import { blockersOfByline } from '@/lib/domain/workflow/gate-byline';
import type { SealState } from '@/lib/domain/workflow/gate-seals';
import type { GateRecord, GateVerdictRow } from '../repositories/reports/gate';

/**
 * Everything that is printed of an article, read from its rows, and the digest that a signature over it stands for.
 */
export interface ArticlePrint {
  print: PrintedArticle;
  digest: string;
  /** The ids of claims whose rows or approval are no longer what the ledger says was approved. */
  broken: ReadonlySet<string>;
}

/** An article before its gate. */
export interface Gate extends GateRecord {
  /** Null where nothing depends on it: the gate is closed anyway, and nobody has signed. */
  whole: ArticlePrint | null;
}

/** A gate as the rules read it. */
export interface GateFacts extends SignOffFacts {
  /** The signatures that stand for what is printed now. */
  signatures: Gate['signOffs'];
  blockers: Blocker[];
}

/** What the rules ask of an article that is to be signed or published. */
export function gateFacts(gate: Gate): GateFacts {
  const claims = gate.claims.map(
    ([
      id,
      number,
      state,
      approvedFormat,
      start,
      end,
      unplaced,
      placesChangedIn,
      wording,
      passages,
      verdict,
    ]) => ({
      id,
      number,
      state,
      isAcknowledged: approvedFormat !== null,
      seal: sealState(gate, id, approvedFormat),
      start,
      end,
      unplaced,
      placesChangedIn,
      hasOpenWording: wording === 'proposed',
      evidence: (passages ?? []).map(([url, hasCopy, hasPlace, isLost]) => ({
        state: statedPassage({ url, hasCopy, hasPlace }),
        isLost,
      })),
      ...verdictOf(verdict),
    }),
  );
  const blockers = [...blockersOfByline(gate, gate.members), ...listBlockers(claims, gate)];
  const signatures = gate.signOffs.filter(({ digest }) => digest === gate.whole?.digest);
  return {
    signatures,
    blockers,
    blockerCount: blockers.length,
    writerIds: listWriterIds(gate, gate.members),
    sentenceWriterIds: gate.sentenceWriterIds,
    signerIds: [...new Set(signatures.map(({ by }) => by.id))],
  };
}

function sealState({ whole }: Gate, claimId: string, format: number | null): SealState | null {
  if (format === null) return null;
  if (format < sealFormat) return 'outdated';
  return whole?.broken.has(claimId) ? 'broken' : 'intact';
}

function verdictOf(row: GateVerdictRow) {
  const [hadRating, wrongRating, isLetStand, decidedBy, number, state, isInText] = row;
  const duplicateOf = number === null || state === null ? null : { number, state };
  return { hadRating, wrongRating, isLetStand, decidedBy, duplicateOf, isInText };
}
