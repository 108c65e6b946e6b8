import 'server-only';
import type { Ability } from '@/lib/contracts/ability';
import type { GateDto } from '@/lib/contracts/gate';
import { olderDigests } from '@/lib/domain/sign-off-digest';
import {
  decideCreateReport,
  decideSignOff,
  type SignOffDecision,
  signOffsNeeded,
} from '@/lib/domain/workflow/decide-sign-off';
import type { Actor } from '../auth/actor';
import { type Gate, gateFacts } from '../rules/gate-facts';

/** The gate as it is shown to this person. */
export function presentGate(gate: Gate, actor: Actor): GateDto {
  const facts = gateFacts(gate);
  return {
    ready: facts.blockers.length === 0,
    state: gate.state,
    digest: gate.whole?.digest ?? null,
    blockers: facts.blockers,
    blockerCount: facts.blockerCount,
    signOffs: gate.signOffs.map((signOff) => ({
      by: signOff.by,
      at: new Date(signOff.at).toISOString(),
      isCurrent: facts.signatures.includes(signOff),
      older: olderDigests[signOff.format] ?? null,
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
