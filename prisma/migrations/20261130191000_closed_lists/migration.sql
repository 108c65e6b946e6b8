-- The closed lists, each said once: prisma/schema names them, and lib/server/repositories/vocabularies.ts holds the domain's words to them.
CREATE TYPE "article_state" AS ENUM ('received', 'in_check', 'check_complete', 'signed_off', 'published', 'correction_open');
CREATE TYPE "article_standing" AS ENUM ('draft', 'out');
CREATE TYPE "writer_status" AS ENUM ('writer', 'proposed', 'other');
CREATE TYPE "revision_origin" AS ENUM ('import', 'text', 'edit', 'wording', 'restore');
CREATE TYPE "claim_state" AS ENUM ('marked', 'in_progress', 'waiting', 'not_checkable', 'proposed', 'returned', 'approved', 'stale', 'withdrawn', 'duplicate', 'orphaned', 'cut');
CREATE TYPE "claim_kind" AS ENUM ('number', 'date', 'name', 'quote', 'cause', 'other');
CREATE TYPE "risk" AS ENUM ('low', 'normal', 'high');
CREATE TYPE "unplaced_reason" AS ENUM ('changed', 'gone');
CREATE TYPE "wording_state" AS ENUM ('proposed', 'fixed', 'stands', 'overruled');
CREATE TYPE "author_part" AS ENUM ('rating', 'rationale', 'statement', 'span', 'source', 'passage', 'place', 'contact', 'wording', 'proposal');
CREATE TYPE "review_decision" AS ENUM ('approved', 'returned');
CREATE TYPE "source_kind" AS ENUM ('web', 'document', 'report', 'dataset', 'interview', 'phone', 'email', 'letter', 'book', 'broadcast', 'other');
CREATE TYPE "reliability" AS ENUM ('high', 'medium', 'low');
CREATE TYPE "fetch_state" AS ENUM ('queued', 'fetching', 'stored', 'failed', 'cancelled');
CREATE TYPE "source_health" AS ENUM ('unchanged', 'changed', 'dead');
CREATE TYPE "stance" AS ENUM ('supports', 'refutes', 'context');
CREATE TYPE "snapshot_origin" AS ENUM ('fetch', 'upload', 'import');
CREATE TYPE "contact_channel" AS ENUM ('phone', 'email', 'letter', 'in_person', 'message', 'other');
CREATE TYPE "contact_outcome" AS ENUM ('waiting', 'answered', 'no_answer');
CREATE TYPE "role" AS ENUM ('viewer', 'editor', 'reviewer', 'admin');
CREATE TYPE "token_scope" AS ENUM ('read', 'write');

-- What compares one of these columns with a word is taken away and made again: it would go on comparing texts.
ALTER TABLE "article" DROP CONSTRAINT "article_state_known", DROP CONSTRAINT "article_standing_known";
ALTER TABLE "article"
  ALTER COLUMN "state" DROP DEFAULT,
  ALTER COLUMN "standing" DROP DEFAULT,
  ALTER COLUMN "state" TYPE "article_state" USING "state"::"article_state",
  ALTER COLUMN "standing" TYPE "article_standing" USING "standing"::"article_standing",
  ALTER COLUMN "state" SET DEFAULT 'received',
  ALTER COLUMN "standing" SET DEFAULT 'draft';

ALTER TABLE "article_writer"
  DROP CONSTRAINT "article_writer_status_known",
  DROP CONSTRAINT "article_writer_member_or_name",
  DROP CONSTRAINT "article_writer_answered";
ALTER TABLE "article_writer"
  ALTER COLUMN "status" DROP DEFAULT,
  ALTER COLUMN "status" TYPE "writer_status" USING "status"::"writer_status",
  ALTER COLUMN "status" SET DEFAULT 'writer';
ALTER TABLE "article_writer"
  ADD CONSTRAINT "article_writer_member_or_name" CHECK (("member_id" IS NULL) <> ("name" IS NULL) AND ("member_id" IS NOT NULL OR "status" <> 'proposed')),
  ADD CONSTRAINT "article_writer_answered" CHECK (("decided_by_id" IS NULL) = ("decided_at" IS NULL)
    AND ("status" <> 'other' OR ("decided_by_id" IS NOT NULL AND "reason" ~ '\S')));

ALTER TABLE "revision" DROP CONSTRAINT "revision_origin_known", DROP CONSTRAINT "revision_restores_earlier";
ALTER TABLE "revision"
  ALTER COLUMN "origin" DROP DEFAULT,
  ALTER COLUMN "origin" TYPE "revision_origin" USING "origin"::"revision_origin",
  ALTER COLUMN "origin" SET DEFAULT 'import';
ALTER TABLE "revision"
  ADD CONSTRAINT "revision_restores_earlier" CHECK (("origin" = 'restore') = ("restored_from" IS NOT NULL) AND "restored_from" < "number");

ALTER TABLE "claim"
  DROP CONSTRAINT "claim_state_known",
  DROP CONSTRAINT "claim_held_state_known",
  DROP CONSTRAINT "claim_kind_known",
  DROP CONSTRAINT "claim_risk_known",
  DROP CONSTRAINT "claim_unplaced_known",
  DROP CONSTRAINT "claim_approved_has_approval",
  DROP CONSTRAINT "claim_duplicate_names_other",
  DROP CONSTRAINT "claim_reason_given",
  DROP CONSTRAINT "claim_orphaned_is_gone",
  DROP CONSTRAINT "claim_unplaced_not_approved",
  DROP CONSTRAINT "claim_changed_has_proposal";
ALTER TABLE "claim"
  ALTER COLUMN "kind" DROP DEFAULT,
  ALTER COLUMN "risk" DROP DEFAULT,
  ALTER COLUMN "state" DROP DEFAULT,
  ALTER COLUMN "kind" TYPE "claim_kind" USING "kind"::"claim_kind",
  ALTER COLUMN "risk" TYPE "risk" USING "risk"::"risk",
  ALTER COLUMN "state" TYPE "claim_state" USING "state"::"claim_state",
  ALTER COLUMN "held_state" TYPE "claim_state" USING "held_state"::"claim_state",
  ALTER COLUMN "unplaced" TYPE "unplaced_reason" USING "unplaced"::"unplaced_reason",
  ALTER COLUMN "kind" SET DEFAULT 'other',
  ALTER COLUMN "risk" SET DEFAULT 'normal',
  ALTER COLUMN "state" SET DEFAULT 'marked';
ALTER TABLE "claim"
  ADD CONSTRAINT "claim_approved_has_approval" CHECK ("state" <> 'approved' OR "approved_seal" IS NOT NULL),
  ADD CONSTRAINT "claim_duplicate_names_other" CHECK (("state" = 'duplicate') = ("duplicate_of_id" IS NOT NULL) AND "duplicate_of_id" <> "id"),
  ADD CONSTRAINT "claim_reason_given" CHECK ("state" NOT IN ('not_checkable', 'returned', 'withdrawn') OR "reason" IS NOT NULL),
  ADD CONSTRAINT "claim_orphaned_is_gone" CHECK (("state" = 'orphaned') = ("unplaced" IS NOT DISTINCT FROM 'gone')),
  ADD CONSTRAINT "claim_unplaced_not_approved" CHECK ("unplaced" IS NULL OR "state" NOT IN ('approved', 'proposed')),
  ADD CONSTRAINT "claim_changed_has_proposal" CHECK (("unplaced" IS NOT DISTINCT FROM 'changed') = ("proposed_start" IS NOT NULL)
    AND ("proposed_start" IS NULL) = ("proposed_end" IS NULL) AND ("proposed_start" IS NULL) = ("proposed_quote" IS NULL)
    AND ("proposed_start" IS NULL) = ("proposed_sentence" IS NULL) AND "proposed_start" >= 0 AND "proposed_start" < "proposed_end");

ALTER TABLE "claim_place" ALTER COLUMN "state" TYPE "claim_state" USING "state"::"claim_state";

ALTER TABLE "wording"
  DROP CONSTRAINT "wording_state_known",
  DROP CONSTRAINT "wording_decided",
  DROP CONSTRAINT "wording_reason_given",
  DROP CONSTRAINT "wording_fixed_in";
ALTER TABLE "wording"
  ALTER COLUMN "state" DROP DEFAULT,
  ALTER COLUMN "state" TYPE "wording_state" USING "state"::"wording_state",
  ALTER COLUMN "state" SET DEFAULT 'proposed';
ALTER TABLE "wording"
  ADD CONSTRAINT "wording_decided" CHECK (("state" = 'proposed') = ("decided_at" IS NULL)),
  ADD CONSTRAINT "wording_reason_given" CHECK ("state" NOT IN ('stands', 'overruled') OR ("reason" IS NOT NULL AND "decided_by_id" IS NOT NULL)),
  ADD CONSTRAINT "wording_fixed_in" CHECK (("state" = 'fixed') = ("fixed_in" IS NOT NULL));

ALTER TABLE "claim_author" DROP CONSTRAINT "claim_author_part_known";
ALTER TABLE "claim_author" ALTER COLUMN "part" TYPE "author_part" USING "part"::"author_part";

DROP TRIGGER approval_reads_all ON "review";
ALTER TABLE "review" DROP CONSTRAINT "review_decision_known", DROP CONSTRAINT "review_return_has_reason";
ALTER TABLE "review" ALTER COLUMN "decision" TYPE "review_decision" USING "decision"::"review_decision";
ALTER TABLE "review" ADD CONSTRAINT "review_return_has_reason" CHECK ("decision" <> 'returned' OR "reason" IS NOT NULL);
CREATE TRIGGER approval_reads_all AFTER INSERT ON "review" FOR EACH ROW
  WHEN (NEW.decision = 'approved') EXECUTE FUNCTION approval_reads_all();

ALTER TABLE "source"
  DROP CONSTRAINT "source_kind_known",
  DROP CONSTRAINT "source_reliability_known",
  DROP CONSTRAINT "source_fetch_state_known",
  DROP CONSTRAINT "source_health_known";
ALTER TABLE "source"
  ALTER COLUMN "kind" TYPE "source_kind" USING "kind"::"source_kind",
  ALTER COLUMN "reliability" TYPE "reliability" USING "reliability"::"reliability",
  ALTER COLUMN "fetch_state" TYPE "fetch_state" USING "fetch_state"::"fetch_state",
  ALTER COLUMN "health" TYPE "source_health" USING "health"::"source_health";

ALTER TABLE "citation" DROP CONSTRAINT "citation_stance_known";
ALTER TABLE "citation" ALTER COLUMN "stance" TYPE "stance" USING "stance"::"stance";

ALTER TABLE "snapshot" DROP CONSTRAINT "snapshot_origin_known";
ALTER TABLE "snapshot" ALTER COLUMN "origin" TYPE "snapshot_origin" USING "origin"::"snapshot_origin";

ALTER TABLE "contact"
  DROP CONSTRAINT "contact_channel_known",
  DROP CONSTRAINT "contact_outcome_known",
  DROP CONSTRAINT "contact_answer_dated";
ALTER TABLE "contact"
  ALTER COLUMN "outcome" DROP DEFAULT,
  ALTER COLUMN "channel" TYPE "contact_channel" USING "channel"::"contact_channel",
  ALTER COLUMN "outcome" TYPE "contact_outcome" USING "outcome"::"contact_outcome",
  ALTER COLUMN "outcome" SET DEFAULT 'waiting';
ALTER TABLE "contact"
  ADD CONSTRAINT "contact_answer_dated" CHECK (("outcome" = 'waiting') = ("answered_at" IS NULL) AND ("outcome" = 'answered' OR "answer" IS NULL));

ALTER TABLE "member" DROP CONSTRAINT "member_roles_known";
ALTER TABLE "member" ALTER COLUMN "roles" TYPE "role"[] USING "roles"::"role"[];
ALTER TABLE "member" ADD CONSTRAINT "member_has_role" CHECK (cardinality("roles") > 0);
ALTER TABLE "api_token" ALTER COLUMN "scopes" TYPE "token_scope"[] USING "scopes"::"token_scope"[];

-- An icon's name has a hyphen, which no name in the schema can have: it stays a text.
ALTER TABLE "rating" ADD CONSTRAINT "rating_icon_known" CHECK ("icon" IN ('circle-check', 'check', 'contrast', 'puzzle', 'x', 'circle-x', 'circle-help', 'message-circle-off', 'triangle-alert', 'clock', 'scale', 'star'));

-- As before, of the lists as they are now.
CREATE OR REPLACE FUNCTION claim_closing() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  closed CONSTANT claim_state[] := '{withdrawn,duplicate,cut,not_checkable}';
  state_before claim_state := coalesce(OLD.held_state, OLD.state);
  state_after claim_state := coalesce(NEW.held_state, NEW.state);
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
CREATE OR REPLACE FUNCTION article_writer_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status = 'writer' AND (
    EXISTS (SELECT 1 FROM claim WHERE article_id = NEW.article_id AND approved_by_id = NEW.member_id)
    OR EXISTS (SELECT 1 FROM sign_off WHERE article_id = NEW.article_id AND member_id = NEW.member_id)
  ) THEN
    PERFORM refuse('article_writer_signed', 'this person has approved or signed here and cannot be named its writer');
  END IF;
  IF NEW.status = 'other' AND NOT EXISTS (
    SELECT 1 FROM member m WHERE m.id = NEW.decided_by_id AND m.disabled_at IS NULL AND m.roles && ARRAY['admin', 'reviewer']::role[]
      AND m.id IS DISTINCT FROM NEW.member_id AND NOT EXISTS (
        SELECT 1 FROM article_writer w WHERE w.article_id = NEW.article_id AND w.member_id = m.id AND w.status <> 'other')
  ) THEN
    PERFORM refuse('article_writer_answer', 'only an admin or reviewer who is none of the writers says that somebody is none');
  END IF;
  RETURN NULL;
END $$;
