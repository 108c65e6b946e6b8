import 'server-only';
import type { GateDto } from '@/lib/contracts/gate';
import { Failure, type FailureCode } from '@/lib/domain/failure';
import type { GateFacts } from '../../rules/gate-facts';

/**
 * The refusal of a signature or an edition. A closed gate names every blocker, with the number of its claim as the
 * field.
 */
export function refuseAtGate(
  decision: { code: FailureCode; reason: string },
  facts: GateFacts,
  current: GateDto,
): Failure {
  if (decision.code !== 'gate_closed') return new Failure(decision.code, decision.reason, { current });
  const errors = facts.blockers.map(({ claimNumber, message }) => ({
    field: claimNumber === null ? 'claims' : `claims.${claimNumber}`,
    message,
  }));
  return new Failure('gate_closed', decision.reason, { ...(errors.length > 0 ? { errors } : {}), current });
}
