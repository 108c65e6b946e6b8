-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "approved_format" INTEGER;

-- AlterTable
ALTER TABLE "newsroom" ADD COLUMN     "prints_weighing" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "report" ADD COLUMN     "digest" TEXT;

-- AlterTable
ALTER TABLE "review" ADD COLUMN     "format" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "sign_off" ADD COLUMN     "format" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "member_name" (
    "member_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "since" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_name_pkey" PRIMARY KEY ("member_id","since")
);

-- AddForeignKey
ALTER TABLE "member_name" ADD CONSTRAINT "member_name_member_id_newsroom_id_fkey" FOREIGN KEY ("member_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The names that somebody has had. Whatever a person did is printed under the name that they had when they did it.
INSERT INTO "member_name" ("member_id", "newsroom_id", "name", "since") SELECT "id", "newsroom_id", "name", "created_at" FROM "member";
CREATE FUNCTION member_renamed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO member_name (member_id, newsroom_id, name) VALUES (NEW.id, NEW.newsroom_id, NEW.name)
    ON CONFLICT (member_id, since) DO UPDATE SET name = excluded.name;
  RETURN NULL;
END $$;
CREATE TRIGGER member_named AFTER INSERT ON "member" FOR EACH ROW EXECUTE FUNCTION member_renamed();
CREATE TRIGGER member_renamed AFTER UPDATE OF "name" ON "member" FOR EACH ROW
  WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION member_renamed();

-- Until now a seal covered less than is printed: the approvals that stand keep saying so.
UPDATE "claim" SET "approved_format" = 1 WHERE "approved_seal" IS NOT NULL;
ALTER TABLE "claim" ADD CONSTRAINT "claim_approved_format" CHECK (("approved_seal" IS NULL) = ("approved_format" IS NULL));

-- What no report prints of a row. Every other column falls an approval when it changes, a new one too until it is named here.
CREATE FUNCTION unprinted_columns(p_table text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE p_table
    WHEN 'claim' THEN ARRAY['id', 'article_id', 'newsroom_id', 'number', 'revision_number', 'made_on_revision', 'start_offset',
      'end_offset', 'quote', 'prefix', 'suffix', 'sentence', 'sentence_key', 'due_at', 'assignee_id', 'state', 'state_since',
      'unplaced', 'held_state', 'proposed_start', 'proposed_end', 'proposed_quote', 'proposed_sentence', 'places_changed_in',
      'approved_seal', 'approved_format', 'approved_by_id', 'approved_at', 'stands_reason', 'stands_by_id', 'stands_at',
      'stands_seal', 'version', 'created_by_id', 'created_at', 'updated_at']
    WHEN 'verdict' THEN ARRAY['claim_id', 'newsroom_id', 'was_rated']
    WHEN 'citation' THEN ARRAY['source_id', 'newsroom_id', 'snapshot_id', 'start_offset', 'end_offset', 'lost_in_id',
      'created_by_id', 'created_at']
    WHEN 'contact' THEN ARRAY['newsroom_id', 'source_id', 'reader_ids', 'created_by_id', 'created_at']
    WHEN 'wording' THEN ARRAY['claim_id', 'newsroom_id', 'note', 'state', 'reason', 'decided_by_id', 'decided_at', 'fixed_in', 'by_lead']
    WHEN 'rating' THEN ARRAY['newsroom_id', 'position', 'retired_at', 'must_change']
    WHEN 'source' THEN ARRAY['id', 'newsroom_id', 'title_is_proposed', 'url_key', 'reliability', 'reliability_note',
      'interest_note', 'reader_ids', 'fetch_state', 'fetch_problem', 'fetch_detail', 'snapshot_id', 'health', 'checked_at',
      'is_watched', 'merged_into_id', 'version', 'created_by_id', 'created_at', 'updated_at']
  END
$$;
CREATE FUNCTION prints_alike(p_table text, p_one jsonb, p_other jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT p_one - unprinted_columns(p_table) = p_other - unprinted_columns(p_table)
$$;

CREATE OR REPLACE FUNCTION claim_fall(p_claim uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE claim SET state = CASE state WHEN 'approved' THEN 'stale' ELSE state END,
    approved_seal = NULL, approved_format = NULL, approved_by_id = NULL, approved_at = NULL, version = version + 1
    WHERE id = p_claim AND approved_seal IS NOT NULL
$$;

-- A claim begins as marked, keeps its identity, and falls from its approval when anything changes that is printed of it;
-- another kind of quotation mark in the text is no other claim.
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
  IF OLD.approved_seal IS NOT NULL AND NEW.approved_seal IS NOT DISTINCT FROM OLD.approved_seal
     AND NEW.approved_at IS NOT DISTINCT FROM OLD.approved_at AND (
      NOT prints_alike('claim', to_jsonb(OLD), to_jsonb(NEW))
      OR (NEW.quote IS DISTINCT FROM OLD.quote AND sealed_words(NEW.quote) <> sealed_words(OLD.quote))
      OR (NEW.sentence IS DISTINCT FROM OLD.sentence AND sealed_words(NEW.sentence) <> sealed_words(OLD.sentence))
    ) THEN
    NEW.approved_seal := NULL;
    NEW.approved_format := NULL;
    NEW.approved_by_id := NULL;
    NEW.approved_at := NULL;
    IF NEW.state = 'approved' THEN NEW.state := 'stale'; END IF;
  END IF;
  -- The format is that of the reviewer's decision on this seal, where none is named.
  IF NEW.approved_seal IS NULL THEN
    NEW.approved_format := NULL;
  ELSIF NEW.approved_format IS NULL THEN
    NEW.approved_format := coalesce((SELECT max(r.format) FROM review r WHERE r.claim_id = NEW.id AND r.seal = NEW.approved_seal
      AND r.reviewer_id = NEW.approved_by_id AND r.decision = 'approved'), 0);
  END IF;
  IF NEW.state IS DISTINCT FROM OLD.state THEN NEW.state_since := now(); END IF;
  RETURN NEW;
END $$;

-- No approval without a reviewer's decision on exactly this seal, whoever sets the columns; and an approval that was set aside
-- counts again only where the current text says the words it stands for.
CREATE OR REPLACE FUNCTION claim_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.approved_seal IS NULL THEN RETURN NULL; END IF;
  IF (NEW.approved_seal, NEW.approved_format, NEW.approved_by_id, NEW.approved_at)
     IS DISTINCT FROM (OLD.approved_seal, OLD.approved_format, OLD.approved_by_id, OLD.approved_at) THEN
    PERFORM check_four_eyes(NEW.id, NEW.approved_by_id);
    IF NOT EXISTS (
      SELECT 1 FROM review r
      WHERE r.claim_id = NEW.id AND r.reviewer_id = NEW.approved_by_id AND r.decision = 'approved'
        AND r.seal = NEW.approved_seal AND r.format = NEW.approved_format
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

-- Evidence, verdict and suggested words: whatever is printed of them falls the approval over it; so does a passage that its page
-- has lost, and no longer does once somebody has dealt with it.
CREATE OR REPLACE FUNCTION evidence_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND prints_alike(TG_TABLE_NAME, to_jsonb(OLD), to_jsonb(NEW))
     AND coalesce(to_jsonb(NEW) ->> 'lost_in_id' IN (to_jsonb(OLD) ->> 'lost_in_id'), to_jsonb(NEW) ->> 'lost_in_id' IS NULL) THEN
    RETURN NULL;
  END IF;
  IF TG_OP <> 'INSERT' THEN PERFORM claim_fall(OLD.claim_id); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM claim_fall(NEW.claim_id); END IF;
  RETURN NULL;
END $$;
DROP TRIGGER citation_came_or_went ON "citation";
DROP TRIGGER citation_changed ON "citation";
CREATE TRIGGER citation_changed AFTER INSERT OR UPDATE OR DELETE ON "citation" FOR EACH ROW EXECUTE FUNCTION evidence_changed();
DROP TRIGGER contact_came_or_went ON "contact";
DROP TRIGGER contact_changed ON "contact";
CREATE TRIGGER contact_changed AFTER INSERT OR UPDATE OR DELETE ON "contact" FOR EACH ROW EXECUTE FUNCTION evidence_changed();
CREATE TRIGGER wording_changed AFTER INSERT OR UPDATE OR DELETE ON "wording" FOR EACH ROW EXECUTE FUNCTION evidence_changed();

CREATE OR REPLACE FUNCTION verdict_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.claim_id <> OLD.claim_id OR NOT NEW.author_ids @> OLD.author_ids THEN
      PERFORM refuse('verdict_authors', 'whoever worked on a verdict stays named in it');
    END IF;
    IF prints_alike('verdict', to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NULL; END IF;
  END IF;
  PERFORM claim_fall(NEW.claim_id);
  RETURN NULL;
END $$;

-- What a source says of itself is printed wherever it is cited; how it is weighed only where the newsroom has that printed.
CREATE FUNCTION source_prints_alike(p_one source, p_other source) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT prints_alike('source', to_jsonb(p_one), to_jsonb(p_other)) AND (
    (p_one.reliability, p_one.interest_note) IS NOT DISTINCT FROM (p_other.reliability, p_other.interest_note)
    OR NOT (SELECT n.prints_weighing FROM newsroom n WHERE n.id = p_other.newsroom_id))
$$;
DROP TRIGGER source_renamed ON "source";
DROP FUNCTION source_renamed();
CREATE FUNCTION source_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT source_prints_alike(OLD, NEW) THEN
    PERFORM claim_fall(c.claim_id) FROM (SELECT DISTINCT claim_id FROM citation WHERE source_id = NEW.id ORDER BY claim_id) c;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER source_changed AFTER UPDATE ON "source" FOR EACH ROW EXECUTE FUNCTION source_changed();
CREATE OR REPLACE FUNCTION citation_source_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT (SELECT source_prints_alike(a, b) FROM source a, source b WHERE a.id = OLD.source_id AND b.id = NEW.source_id) THEN
    PERFORM claim_fall(NEW.claim_id);
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION rating_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT prints_alike('rating', to_jsonb(OLD), to_jsonb(NEW)) THEN
    PERFORM claim_fall(v.claim_id) FROM (SELECT claim_id FROM verdict WHERE rating_id = NEW.id ORDER BY claim_id) v;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER rating_changed AFTER UPDATE ON "rating" FOR EACH ROW EXECUTE FUNCTION rating_changed();
CREATE FUNCTION weighing_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM claim_fall(c.claim_id) FROM (
    SELECT DISTINCT t.claim_id FROM citation t JOIN source s ON s.id = t.source_id
    WHERE s.newsroom_id = NEW.id AND num_nonnulls(s.reliability, s.interest_note) > 0 ORDER BY t.claim_id
  ) c;
  RETURN NULL;
END $$;
CREATE TRIGGER weighing_changed AFTER UPDATE OF "prints_weighing" ON "newsroom" FOR EACH ROW
  WHEN (OLD.prints_weighing <> NEW.prints_weighing) EXECUTE FUNCTION weighing_changed();

-- An edition prints exactly what two people have signed.
CREATE OR REPLACE FUNCTION report_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(DISTINCT member_id) FROM sign_off WHERE article_id = NEW.article_id AND digest = NEW.digest) < 2 OR NEW.digest IS NULL THEN
    PERFORM refuse('report_signed_off', 'an edition needs the sign-off of two people over exactly what it prints');
  END IF;
  RETURN NULL;
END $$;

-- What an older seal covered, said in the chain of each article that has one.
SELECT count(ledger_append(o.newsroom_id, o.article_id, NULL, 'seals.outdated', NULL,
  '{"claims":[' || o.numbers || '],"covered":["quote","sentence","statement","rating","rationale","reason","passages","contacts"],"format":1}'))
FROM (
  SELECT c.newsroom_id, c.article_id, string_agg(c.number::text, ',' ORDER BY c.number) AS numbers
  FROM claim c WHERE c.approved_seal IS NOT NULL GROUP BY c.newsroom_id, c.article_id ORDER BY c.article_id
) o;

REVOKE ALL ON FUNCTION member_renamed(), unprinted_columns(text), prints_alike(text, jsonb, jsonb),
  source_prints_alike(source, source), source_changed(), rating_changed(), weighing_changed() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION member_renamed(), unprinted_columns(text), prints_alike(text, jsonb, jsonb),
  source_prints_alike(source, source), source_changed(), rating_changed(), weighing_changed() TO linecheck_app;
GRANT SELECT ON "member_name" TO linecheck_app;
