import 'server-only';
import type { GateDto } from '@/lib/contracts/gate';
import type { Json } from '@/lib/domain/canonical-json';
import { Failure } from '@/lib/domain/failure';
import { decideSignOff, stateAfterSignOff } from '@/lib/domain/workflow/decide-sign-off';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { presentGate } from '../../presenters/present-gate';
import { type Gate, gateFacts } from '../../rules/gate-facts';
import { getGate, loadGate, printOf } from '../../queries/gate/load-gate';
import { insertSignOff } from '../../repositories/reports/sign-offs';
import { refuseAtGate } from '../frame/refuse-at-gate';
import type { CommandContext } from '../frame/command-context';

const maxAttempts = 5;

/**
 * Signs the article off as it was seen. `seen` is the digest of what was seen, null where the request names none.
 * If a colleague signs in the same moment, only the article's row moves and the write is tried again. Any change to
 * what is signed is `version_conflict`.
 */
export async function signOffArticle(
  { db, actor }: CommandContext,
  articleId: string,
  seen: string | null,
): Promise<GateDto> {
  let gate = await getGate(db, actor, articleId);
  let { digest } = await printOf(db, actor, gate);
  const signed = seen ?? digest;
  for (let attempt = 0; attempt < maxAttempts && digest === signed; attempt += 1) {
    if (await writeSignOff(db, actor, gate)) return loadGate(db, actor, articleId);
    gate = await getGate(db, actor, articleId);
    ({ digest } = await printOf(db, actor, gate));
  }
  throw new Failure('version_conflict', 'The article changed in the meantime. Look at it again, then sign.', {
    current: presentGate(gate, actor),
  });
}

async function writeSignOff(db: Db, actor: Actor, gate: Gate): Promise<boolean> {
  const facts = gateFacts(gate);
  const decision = decideSignOff(facts, actor);
  if (!decision.allowed) throw refuseAtGate(decision, facts, presentGate(gate, actor));
  const signatures = facts.signerIds.length + 1;
  const state = stateAfterSignOff(gate.state, signatures);
  const { digest } = await printOf(db, actor, gate);
  const data: Record<string, Json> = {
    digest,
    revision: gate.revisionNumber,
    signatures,
    ...(state !== gate.state ? { state: [gate.state, state] } : {}),
  };
  return (await insertSignOff(db, actor, gate, { digest, state, data })) !== null;
}
