-- A claim that waits for an answer goes on waiting once its words have a place again.
ALTER TABLE "claim" DROP CONSTRAINT "claim_held_state_known";
ALTER TABLE "claim"
  ADD CONSTRAINT "claim_held_state_known" CHECK ("held_state" IN ('marked', 'in_progress', 'waiting', 'not_checkable', 'proposed', 'returned', 'approved', 'stale', 'duplicate'));
