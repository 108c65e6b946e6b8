import { createSignal } from '@/lib/client/signal';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { ArticleEvent } from '@/lib/client/events/article-event';

/** Somebody else's change to the claim that is being edited here. */
export interface HeldChange {
  claim: ClaimDto;
  /** What happened since, oldest first. */
  events: readonly ArticleEvent[];
}

/** Changes that wait until the person asks to see them. Nothing moves while somebody writes. */
export interface HeldChanges {
  get(claimId: string): HeldChange | undefined;
  hold(claim: ClaimDto, event: ArticleEvent): void;
  drop(claimId: string): void;
  subscribe(listener: () => void): () => void;
}

export function createHeldChanges(): HeldChanges {
  const held = new Map<string, HeldChange>();
  const changed = createSignal();
  return {
    get: (claimId) => held.get(claimId),
    hold(claim, event) {
      const events = [...(held.get(claim.id)?.events ?? []), event];
      held.set(claim.id, { claim, events });
      changed.emit();
    },
    drop(claimId) {
      if (held.delete(claimId)) changed.emit();
    },
    subscribe: changed.subscribe,
  };
}
