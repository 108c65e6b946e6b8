-- AlterTable
ALTER TABLE "article" ADD COLUMN     "standing" TEXT NOT NULL DEFAULT 'draft';

-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "stands_at" TIMESTAMPTZ(6),
ADD COLUMN     "stands_by_id" UUID,
ADD COLUMN     "stands_reason" TEXT,
ADD COLUMN     "stands_seal" TEXT;

-- AlterTable
ALTER TABLE "wording" ADD COLUMN     "by_lead" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "verdict" ADD COLUMN     "was_rated" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "rating" ADD COLUMN     "must_change" BOOLEAN NOT NULL DEFAULT false;

-- An article with an address is out already; one without is a draft.
UPDATE "article" SET "standing" = 'out' WHERE "source_url" IS NOT NULL;
-- Ratings of the default scale that say that the words are wrong.
UPDATE "rating" SET "must_change" = true WHERE lower("label") IN ('mostly false', 'false', 'missing context');
-- A rating that was taken away again is in the ledger.
UPDATE "verdict" v SET "was_rated" = true WHERE v."rating_id" IS NOT NULL OR EXISTS (
  SELECT 1 FROM "ledger_entry" e
  WHERE e."claim_id" = v."claim_id" AND e."action" = 'verdict.set' AND e."data"::jsonb ->> 'rating' IS NOT NULL
);

ALTER TABLE "article" ADD CONSTRAINT "article_standing_known" CHECK ("standing" IN ('draft', 'out'));
ALTER TABLE "claim"
  ADD CONSTRAINT "claim_stands_whole" CHECK (num_nulls("stands_reason", "stands_by_id", "stands_at", "stands_seal") IN (0, 4)),
  ADD CONSTRAINT "claim_stands_reason_given" CHECK ("stands_reason" ~ '\S'),
  ADD CONSTRAINT "claim_stands_by_of_newsroom" FOREIGN KEY ("stands_by_id", "newsroom_id") REFERENCES "member" ("id", "newsroom_id");

-- The one place that says whose article it is.
CREATE FUNCTION is_writer_of(p_article uuid, p_member uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM article_writer WHERE article_id = p_article AND member_id = p_member AND status <> 'other')
$$;

CREATE FUNCTION is_lead(p_member uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM member WHERE id = p_member AND disabled_at IS NULL AND is_lead)
$$;

-- A claim that goes out of the check, or comes back, leaves what was approved behind, and so does one whose closing says
-- something else. What a lead let stand, they let stand for one approval: it goes with that. Fires after claim_before.
CREATE FUNCTION claim_closing() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  closed CONSTANT text[] := ARRAY['withdrawn', 'duplicate', 'cut', 'not_checkable'];
  state_before text := coalesce(OLD.held_state, OLD.state);
  state_after text := coalesce(NEW.held_state, NEW.state);
BEGIN
  IF NEW.approved_seal IS NOT NULL AND NEW.approved_seal IS NOT DISTINCT FROM OLD.approved_seal
    AND (state_before = ANY (closed) OR state_after = ANY (closed))
    AND (state_before, OLD.reason, OLD.decided_by_id, OLD.duplicate_of_id)
      IS DISTINCT FROM (state_after, NEW.reason, NEW.decided_by_id, NEW.duplicate_of_id)
  THEN
    NEW.approved_seal := NULL;
    NEW.approved_format := NULL;
    NEW.approved_by_id := NULL;
    NEW.approved_at := NULL;
    IF NEW.state = 'approved' THEN NEW.state := 'stale'; END IF;
  END IF;
  IF NEW.stands_seal IS NOT NULL AND NEW.stands_seal IS NOT DISTINCT FROM OLD.stands_seal
    AND NEW.approved_seal IS DISTINCT FROM NEW.stands_seal
  THEN
    NEW.stands_reason := NULL;
    NEW.stands_by_id := NULL;
    NEW.stands_at := NULL;
    NEW.stands_seal := NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER claim_closing BEFORE UPDATE ON "claim" FOR EACH ROW EXECUTE FUNCTION claim_closing();

-- Only a lead lets words stand, in an article that is not their own, over an approval that holds; nobody rewrites that.
CREATE FUNCTION claim_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state <> 'approved' OR NEW.approved_seal IS DISTINCT FROM NEW.stands_seal THEN
    PERFORM refuse('stands_approved', 'words stand only under the approval that they were let stand for');
  END IF;
  IF OLD.stands_seal IS NOT NULL THEN
    PERFORM refuse('stands_decided', 'what a lead decided on words that stand cannot be rewritten');
  END IF;
  IF NOT is_lead(NEW.stands_by_id) THEN
    PERFORM refuse('stands_lead', 'only a lead lets words stand');
  END IF;
  IF is_writer_of(NEW.article_id, NEW.stands_by_id) THEN
    PERFORM refuse('stands_writer', 'the writer of the article cannot let its words stand');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER claim_stands AFTER UPDATE ON "claim" FOR EACH ROW
  WHEN (NEW.stands_seal IS NOT NULL AND (NEW.stands_reason, NEW.stands_by_id, NEW.stands_at, NEW.stands_seal)
    IS DISTINCT FROM (OLD.stands_reason, OLD.stands_by_id, OLD.stands_at, OLD.stands_seal))
  EXECUTE FUNCTION claim_stands();
CREATE FUNCTION claim_begins_unstood() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse('stands_approved', 'words stand only under the approval that they were let stand for');
  RETURN NULL;
END $$;
CREATE TRIGGER claim_begins_unstood AFTER INSERT ON "claim" FOR EACH ROW
  WHEN (NEW.stands_seal IS NOT NULL) EXECUTE FUNCTION claim_begins_unstood();

-- That there was a rating cannot be forgotten.
CREATE FUNCTION verdict_was_rated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.was_rated := NEW.rating_id IS NOT NULL OR (TG_OP = 'UPDATE' AND OLD.was_rated);
  RETURN NEW;
END $$;
CREATE TRIGGER verdict_was_rated BEFORE INSERT OR UPDATE ON "verdict" FOR EACH ROW EXECUTE FUNCTION verdict_was_rated();

-- Whether a lead decided is told at that moment: who becomes one later has decided nothing as one.
CREATE FUNCTION wording_by_lead() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.state = OLD.state AND NEW.decided_by_id IS NOT DISTINCT FROM OLD.decided_by_id THEN
    NEW.by_lead := OLD.by_lead;
  ELSE
    NEW.by_lead := NEW.state IN ('stands', 'overruled') AND is_lead(NEW.decided_by_id) AND NOT EXISTS (
      SELECT 1 FROM claim c WHERE c.id = NEW.claim_id AND is_writer_of(c.article_id, NEW.decided_by_id)
    );
  END IF;
  RETURN NEW;
END $$;
ALTER TABLE "wording" DISABLE TRIGGER USER;
UPDATE "wording" w SET "by_lead" = NOT is_writer_of(c."article_id", w."decided_by_id")
  FROM "claim" c WHERE c."id" = w."claim_id" AND w."state" = 'overruled';
ALTER TABLE "wording" ENABLE TRIGGER USER;
CREATE TRIGGER wording_by_lead BEFORE INSERT OR UPDATE ON "wording" FOR EACH ROW EXECUTE FUNCTION wording_by_lead();

REVOKE ALL ON FUNCTION is_writer_of(uuid, uuid), is_lead(uuid), claim_closing(), claim_stands(), claim_begins_unstood(),
  verdict_was_rated(), wording_by_lead() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION is_writer_of(uuid, uuid), is_lead(uuid), claim_closing(), claim_stands(), claim_begins_unstood(),
  verdict_was_rated(), wording_by_lead() TO linecheck_app;
