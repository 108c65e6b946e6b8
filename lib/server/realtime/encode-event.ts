import 'server-only';
import type { LedgerEvent } from '../repositories/ledger/ledger';

const encoder = new TextEncoder();

/** An entry as one message of the stream. @see https://html.spec.whatwg.org/multipage/server-sent-events.html */
export function encodeEvent(event: LedgerEvent): Uint8Array {
  const { sequence, action, claimId, actorId, at } = event;
  const data = JSON.stringify({ sequence, action, claimId, actorId, at });
  return encoder.encode(`id: ${sequence}\nevent: change\ndata: ${data}\n\n`);
}

/** What opens a stream: headers get through at once, and a broken connection is tried again after two seconds. */
export function encodeOpening(): Uint8Array {
  return encoder.encode('retry: 2000\n: open\n\n');
}

/** A comment, which clients pass over. */
export function encodeHeartbeat(): Uint8Array {
  return encoder.encode(': still here\n\n');
}
