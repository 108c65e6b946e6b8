-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "carry_over" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "origin" TEXT NOT NULL DEFAULT 'import',
ADD COLUMN     "restored_from" INTEGER;

-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "held_state" TEXT,
ADD COLUMN     "made_on_revision" INTEGER,
ADD COLUMN     "places_changed_in" INTEGER,
ADD COLUMN     "proposed_end" INTEGER,
ADD COLUMN     "proposed_quote" TEXT,
ADD COLUMN     "proposed_sentence" TEXT,
ADD COLUMN     "proposed_start" INTEGER,
ADD COLUMN     "unplaced" TEXT;

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "is_lead" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "claim_place" (
    "claim_id" UUID NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "start_offset" INTEGER NOT NULL,
    "end_offset" INTEGER NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "claim_place_pkey" PRIMARY KEY ("claim_id","revision_number")
);

-- CreateTable
CREATE TABLE "wording" (
    "claim_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "replaces" TEXT NOT NULL,
    "note" TEXT,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(6),
    "fixed_in" INTEGER,

    CONSTRAINT "wording_pkey" PRIMARY KEY ("claim_id")
);

-- CreateIndex
CREATE INDEX "claim_duplicate_of_id_idx" ON "claim"("duplicate_of_id");

-- CreateIndex
CREATE UNIQUE INDEX "wording_claim_id_newsroom_id_key" ON "wording"("claim_id", "newsroom_id");

-- AddForeignKey
ALTER TABLE "claim_place" ADD CONSTRAINT "claim_place_claim_id_newsroom_id_fkey" FOREIGN KEY ("claim_id", "newsroom_id") REFERENCES "claim"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wording" ADD CONSTRAINT "wording_claim_id_newsroom_id_fkey" FOREIGN KEY ("claim_id", "newsroom_id") REFERENCES "claim"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Until now every claim stood in the revision on which it was made.
UPDATE "claim" SET "made_on_revision" = "revision_number";
ALTER TABLE "claim" ALTER COLUMN "made_on_revision" SET NOT NULL;

-- Closed lists and bounds.
ALTER TABLE "revision"
  ADD CONSTRAINT "revision_origin_known" CHECK ("origin" IN ('import', 'text', 'edit', 'wording', 'restore')),
  ADD CONSTRAINT "revision_restores_earlier" CHECK (("origin" = 'restore') = ("restored_from" IS NOT NULL) AND "restored_from" < "number");
ALTER TABLE "claim" DROP CONSTRAINT "claim_state_known";
ALTER TABLE "claim"
  ADD CONSTRAINT "claim_state_known" CHECK ("state" IN ('marked', 'in_progress', 'not_checkable', 'proposed', 'returned', 'approved', 'stale', 'withdrawn', 'duplicate', 'orphaned', 'cut')),
  ADD CONSTRAINT "claim_held_state_known" CHECK ("held_state" IN ('marked', 'in_progress', 'not_checkable', 'proposed', 'returned', 'approved', 'stale', 'duplicate')),
  ADD CONSTRAINT "claim_unplaced_known" CHECK ("unplaced" IN ('changed', 'gone')),
  ADD CONSTRAINT "claim_unplaced_holds_state" CHECK (("unplaced" IS NULL) = ("held_state" IS NULL)),
  ADD CONSTRAINT "claim_orphaned_is_gone" CHECK (("state" = 'orphaned') = ("unplaced" IS NOT DISTINCT FROM 'gone')),
  ADD CONSTRAINT "claim_unplaced_not_approved" CHECK ("unplaced" IS NULL OR "state" NOT IN ('approved', 'proposed')),
  ADD CONSTRAINT "claim_changed_has_proposal" CHECK (("unplaced" IS NOT DISTINCT FROM 'changed') = ("proposed_start" IS NOT NULL)
    AND ("proposed_start" IS NULL) = ("proposed_end" IS NULL) AND ("proposed_start" IS NULL) = ("proposed_quote" IS NULL)
    AND ("proposed_start" IS NULL) = ("proposed_sentence" IS NULL) AND "proposed_start" >= 0 AND "proposed_start" < "proposed_end"),
  ADD CONSTRAINT "claim_made_before" CHECK ("made_on_revision" >= 1 AND "made_on_revision" <= "revision_number");
ALTER TABLE "claim_place" ADD CONSTRAINT "claim_place_span" CHECK ("start_offset" >= 0 AND "start_offset" < "end_offset");
ALTER TABLE "wording"
  ADD CONSTRAINT "wording_state_known" CHECK ("state" IN ('proposed', 'fixed', 'stands', 'overruled')),
  ADD CONSTRAINT "wording_filled" CHECK ("text" <> '' AND "replaces" <> ''),
  ADD CONSTRAINT "wording_decided" CHECK (("state" = 'proposed') = ("decided_at" IS NULL)),
  ADD CONSTRAINT "wording_reason_given" CHECK ("state" NOT IN ('stands', 'overruled') OR ("reason" IS NOT NULL AND "decided_by_id" IS NOT NULL)),
  ADD CONSTRAINT "wording_fixed_in" CHECK (("state" = 'fixed') = ("fixed_in" IS NOT NULL)),
  ADD CONSTRAINT "wording_proposed_by_of_newsroom" FOREIGN KEY ("proposed_by_id", "newsroom_id") REFERENCES "member" ("id", "newsroom_id"),
  ADD CONSTRAINT "wording_decided_by_of_newsroom" FOREIGN KEY ("decided_by_id", "newsroom_id") REFERENCES "member" ("id", "newsroom_id");

-- A text without its typography: kinds of quotation marks, dashes and spaces, soft hyphens, Unicode's two ways to write a
-- letter. The one of lib/domain/text/sealed-words.ts; a test compares the two.
CREATE FUNCTION sealed_words(p_text text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(
    translate(
      regexp_replace(
        regexp_replace(
          replace(
            replace(
              translate(normalize(p_text, NFC),
                U&'\2018\2019\201A\201B\2032\2039\203A\02BC\0060\00B4\201C\201D\201E\201F\2033\00AB\00BB\00AD\200B\200E\200F\2060\FEFF',
                $q$''''''''''"""""""$q$),
              $q$''$q$, '"'),
            U&'\2026', '...'),
          U&'[\0009-\000D \0085\00A0\1680\2000-\200A\2028\2029\202F\205F\3000]+', ' ', 'g'),
        U&' ?([\2014\2015]|--+) ?| [-\2010-\2013\2212] ', U&'\2014', 'g'),
      U&'\2010\2011\2012\2013\2212', '-----'),
    '^ | $', '', 'g')
$$;

-- As before, but typography is no change of words: what differs only in it keeps its approval.
CREATE OR REPLACE FUNCTION claim_before() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'marked' OR NEW.approved_seal IS NOT NULL THEN
      PERFORM refuse('claim_begins_marked', 'a claim begins as marked');
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.article_id, NEW.newsroom_id, NEW.number, NEW.created_by_id, NEW.made_on_revision)
     IS DISTINCT FROM (OLD.id, OLD.article_id, OLD.newsroom_id, OLD.number, OLD.created_by_id, OLD.made_on_revision) THEN
    PERFORM refuse('claim_identity', 'a claim keeps its article, number, maker and the revision it was made on');
  END IF;
  IF NEW.revision_number < OLD.revision_number THEN
    PERFORM refuse('claim_revision', 'the place of a claim cannot go back to an earlier revision');
  END IF;
  IF OLD.approved_seal IS NOT NULL AND NEW.approved_seal IS NOT DISTINCT FROM OLD.approved_seal AND (
      NEW.statement IS DISTINCT FROM OLD.statement
      OR (NEW.quote IS DISTINCT FROM OLD.quote AND sealed_words(NEW.quote) <> sealed_words(OLD.quote))
      OR (NEW.sentence IS DISTINCT FROM OLD.sentence AND sealed_words(NEW.sentence) <> sealed_words(OLD.sentence))
    ) THEN
    NEW.approved_seal := NULL;
    NEW.approved_by_id := NULL;
    NEW.approved_at := NULL;
    IF NEW.state = 'approved' THEN NEW.state := 'stale'; END IF;
  END IF;
  IF NEW.state IS DISTINCT FROM OLD.state THEN NEW.state_since := now(); END IF;
  RETURN NEW;
END $$;

-- Four eyes, and no approval of words that nobody has found in the current text.
CREATE OR REPLACE FUNCTION check_four_eyes(p_claim uuid, p_reviewer uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  facts record;
BEGIN
  SELECT c.state, c.decided_by_id, c.unplaced, a.writer_id, coalesce(v.author_ids, '{}') AS author_ids, m.roles, m.disabled_at
    INTO STRICT facts
    FROM claim c
    JOIN article a ON a.id = c.article_id
    JOIN member m ON m.id = p_reviewer
    LEFT JOIN verdict v ON v.claim_id = c.id
    WHERE c.id = p_claim;
  IF facts.unplaced IS NOT NULL THEN
    PERFORM refuse('approval_needs_place', 'the text under this claim changed; an editor says first whether it is still the same');
  END IF;
  IF facts.disabled_at IS NOT NULL OR NOT 'reviewer' = ANY (facts.roles) THEN
    PERFORM refuse('four_eyes_reviewer', 'only a reviewer approves');
  END IF;
  IF facts.writer_id = p_reviewer THEN
    PERFORM refuse('four_eyes_writer', 'the writer of the article cannot approve in it');
  END IF;
  IF facts.state = 'not_checkable' AND facts.decided_by_id = p_reviewer THEN
    PERFORM refuse('four_eyes_decision', 'whoever declared it not checkable cannot confirm it');
  END IF;
  IF facts.state <> 'not_checkable' AND p_reviewer = ANY (facts.author_ids) THEN
    PERFORM refuse('four_eyes_verdict', 'whoever worked on the verdict cannot approve it');
  END IF;
END $$;

-- As before; and an approval that was set aside counts again only where the current text says the words it stands for.
CREATE OR REPLACE FUNCTION claim_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.approved_seal IS NULL THEN RETURN NULL; END IF;
  IF NEW.approved_seal IS DISTINCT FROM OLD.approved_seal THEN
    PERFORM check_four_eyes(NEW.id, NEW.approved_by_id);
    IF NOT EXISTS (
      SELECT 1 FROM review r
      WHERE r.claim_id = NEW.id AND r.reviewer_id = NEW.approved_by_id AND r.decision = 'approved' AND r.seal = NEW.approved_seal
    ) THEN
      PERFORM refuse('approval_needs_review', 'an approval needs the decision of its reviewer');
    END IF;
  ELSIF OLD.unplaced IS NOT NULL AND NEW.unplaced IS NULL AND NOT EXISTS (
    SELECT 1 FROM article a JOIN revision r ON r.article_id = a.id AND r.number = a.revision_number
    WHERE a.id = NEW.article_id AND a.revision_number = NEW.revision_number AND strpos(r.text, NEW.quote) > 0
  ) THEN
    PERFORM refuse('approval_needs_place', 'an approval cannot come back over words that the text does not say');
  END IF;
  RETURN NULL;
END $$;

-- A claim without a place keeps its approval aside for the case that its words come back; changed evidence ends that too.
CREATE OR REPLACE FUNCTION claim_fall(p_claim uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE claim SET state = CASE state WHEN 'approved' THEN 'stale' ELSE state END,
    approved_seal = NULL, approved_by_id = NULL, approved_at = NULL, version = version + 1
    WHERE id = p_claim AND (state = 'approved' OR (unplaced IS NOT NULL AND approved_seal IS NOT NULL))
$$;

CREATE TRIGGER claim_place_immutable BEFORE UPDATE OR DELETE ON "claim_place" FOR EACH ROW EXECUTE FUNCTION forbid_change();

-- Where a claim stood is written once a later revision is there; nobody writes it ahead of that.
CREATE FUNCTION claim_place_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM added JOIN claim c ON c.id = added.claim_id JOIN article a ON a.id = c.article_id
    WHERE added.revision_number >= a.revision_number
  ) THEN
    PERFORM refuse('claim_place_past', 'a place cannot be kept before the revision it is in has been followed by another');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER claim_place_guard AFTER INSERT ON "claim_place" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION claim_place_guard();

-- Only a lead overrules a suggested wording, whoever sets the columns; what was decided on it stays until another is suggested.
CREATE FUNCTION wording_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.state <> 'proposed' AND (TG_OP = 'DELETE' OR (NEW.state <> 'proposed' AND NEW IS DISTINCT FROM OLD)) THEN
    PERFORM refuse('wording_decided', 'a decision on a suggested wording cannot be rewritten');
  END IF;
  IF TG_OP <> 'DELETE' AND NEW.state = 'overruled' AND NOT EXISTS (
    SELECT 1 FROM member WHERE id = NEW.decided_by_id AND disabled_at IS NULL AND is_lead
  ) THEN
    PERFORM refuse('wording_lead', 'only a lead overrules a suggested wording');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER wording_guard AFTER INSERT OR UPDATE OR DELETE ON "wording" FOR EACH ROW EXECUTE FUNCTION wording_guard();

REVOKE ALL ON FUNCTION sealed_words(text), claim_place_guard(), wording_guard() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sealed_words(text), claim_place_guard(), wording_guard() TO linecheck_app;
GRANT SELECT ON "claim_place", "wording" TO linecheck_app;
GRANT INSERT ON "claim_place" TO linecheck_app;
GRANT INSERT, UPDATE, DELETE ON "wording" TO linecheck_app;
