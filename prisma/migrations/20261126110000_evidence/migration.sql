-- A source is kept once for the whole newsroom; what hung on a claim under that name becomes the claim's citation of it.
DROP TRIGGER source_came_or_went ON "source";
DROP TRIGGER source_changed ON "source";
ALTER TABLE "source" RENAME TO "citation";
ALTER TABLE "citation" RENAME CONSTRAINT "source_pkey" TO "citation_pkey";
ALTER TABLE "citation" RENAME CONSTRAINT "source_claim_id_newsroom_id_fkey" TO "citation_claim_id_newsroom_id_fkey";
ALTER TABLE "citation" RENAME CONSTRAINT "source_stance_known" TO "citation_stance_known";
ALTER TABLE "citation" DROP CONSTRAINT "source_kind_known";
ALTER INDEX "source_claim_id_position_idx" RENAME TO "citation_claim_id_position_idx";

CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_is_proposed" BOOLEAN NOT NULL DEFAULT false,
    "publisher" TEXT,
    "author" TEXT,
    "url" TEXT,
    "url_key" TEXT,
    "published_at" DATE,
    "reliability" TEXT,
    "reliability_note" TEXT,
    "interest_note" TEXT,
    "is_confidential" BOOLEAN NOT NULL DEFAULT false,
    "reader_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "salt" TEXT NOT NULL,
    "fetch_state" TEXT,
    "fetch_problem" TEXT,
    "fetch_detail" TEXT,
    "snapshot_id" UUID,
    "health" TEXT,
    "checked_at" TIMESTAMPTZ(6),
    "is_watched" BOOLEAN NOT NULL DEFAULT true,
    "merged_into_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "snapshot" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "source_id" UUID,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "file_name" TEXT,
    "origin" TEXT NOT NULL,
    "requested_url" TEXT,
    "final_url" TEXT,
    "status" INTEGER,
    "status_text" TEXT,
    "http_version" TEXT,
    "headers" JSONB NOT NULL DEFAULT '[]',
    "request_headers" JSONB NOT NULL DEFAULT '[]',
    "redirects" JSONB NOT NULL DEFAULT '[]',
    "fetched_at" TIMESTAMPTZ(6),
    "text" TEXT NOT NULL,
    "reading" JSONB NOT NULL DEFAULT '{}',
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "blob" (
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "blob_pkey" PRIMARY KEY ("sha256")
);
-- Compressed files do not become smaller; whole values are read, never parts.
ALTER TABLE "blob" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

CREATE TABLE "contact" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "person" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "question" TEXT,
    "asked_at" TIMESTAMPTZ(6) NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT 'waiting',
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(6),
    "source_id" UUID,
    "is_confidential" BOOLEAN NOT NULL DEFAULT false,
    "reader_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "salt" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- What claims cited until now: equal descriptions in one newsroom are one source.
ALTER TABLE "citation" ADD COLUMN "source_id" UUID;
INSERT INTO "source" ("id", "newsroom_id", "kind", "title", "publisher", "author", "url", "url_key", "published_at", "salt",
    "created_by_id", "created_at", "updated_at")
  SELECT gen_random_uuid(), g.* FROM (
    SELECT DISTINCT ON (c.newsroom_id, c.kind, c.title, c.publisher, c.author, c.url, c.published_at)
      c.newsroom_id, c.kind, c.title, c.publisher, c.author, c.url, split_part(c.url, '#', 1), c.published_at,
      '', c.created_by_id, c.created_at, c.created_at AS updated_at
    FROM "citation" c
    ORDER BY c.newsroom_id, c.kind, c.title, c.publisher, c.author, c.url, c.published_at, c.created_at, c.id
  ) g;
UPDATE "citation" c SET "source_id" = s.id FROM "source" s
  WHERE (s.newsroom_id, s.kind, s.title) = (c.newsroom_id, c.kind, c.title)
    AND (s.publisher, s.author, s.url, s.published_at) IS NOT DISTINCT FROM (c.publisher, c.author, c.url, c.published_at);
ALTER TABLE "citation"
  ALTER COLUMN "source_id" SET NOT NULL,
  DROP COLUMN "kind", DROP COLUMN "title", DROP COLUMN "publisher", DROP COLUMN "author", DROP COLUMN "url", DROP COLUMN "published_at",
  ADD COLUMN "snapshot_id" UUID, ADD COLUMN "start_offset" INTEGER, ADD COLUMN "end_offset" INTEGER, ADD COLUMN "lost_in_id" UUID;

ALTER TABLE "revision" ADD COLUMN "snapshot_id" UUID;
ALTER TABLE "newsroom" ADD COLUMN "copies_required" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "public_copies" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "watch_days" INTEGER NOT NULL DEFAULT 1;
-- Nobody kept copies until now: a newsroom that is at work decides for itself when to ask for them.
UPDATE "newsroom" SET "copies_required" = false;

CREATE INDEX "citation_source_id_idx" ON "citation"("source_id");
CREATE INDEX "snapshot_source_id_created_at_idx" ON "snapshot"("source_id", "created_at");
CREATE INDEX "snapshot_newsroom_id_sha256_idx" ON "snapshot"("newsroom_id", "sha256");
CREATE UNIQUE INDEX "snapshot_id_newsroom_id_key" ON "snapshot"("id", "newsroom_id");
CREATE INDEX "contact_claim_id_position_idx" ON "contact"("claim_id", "position");
CREATE INDEX "source_newsroom_id_updated_at_idx" ON "source"("newsroom_id", "updated_at");
CREATE INDEX "source_newsroom_id_url_key_idx" ON "source"("newsroom_id", "url_key");
CREATE UNIQUE INDEX "source_id_newsroom_id_key" ON "source"("id", "newsroom_id");

ALTER TABLE "source" ADD CONSTRAINT "source_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "source" ADD CONSTRAINT "source_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "citation" ADD CONSTRAINT "citation_source_id_newsroom_id_fkey" FOREIGN KEY ("source_id", "newsroom_id") REFERENCES "source"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "citation" ADD CONSTRAINT "citation_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "citation" ADD CONSTRAINT "citation_lost_in_id_fkey" FOREIGN KEY ("lost_in_id") REFERENCES "snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_source_id_newsroom_id_fkey" FOREIGN KEY ("source_id", "newsroom_id") REFERENCES "source"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "contact" ADD CONSTRAINT "contact_claim_id_newsroom_id_fkey" FOREIGN KEY ("claim_id", "newsroom_id") REFERENCES "claim"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "contact" ADD CONSTRAINT "contact_source_id_newsroom_id_fkey" FOREIGN KEY ("source_id", "newsroom_id") REFERENCES "source"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "source"
  ADD CONSTRAINT "source_kind_known" CHECK ("kind" IN ('web', 'document', 'report', 'dataset', 'interview', 'phone', 'email', 'letter', 'book', 'broadcast', 'other')),
  ADD CONSTRAINT "source_reliability_known" CHECK ("reliability" IN ('high', 'medium', 'low')),
  ADD CONSTRAINT "source_fetch_state_known" CHECK ("fetch_state" IN ('queued', 'fetching', 'stored', 'failed', 'cancelled')),
  ADD CONSTRAINT "source_health_known" CHECK ("health" IN ('unchanged', 'changed', 'dead')),
  ADD CONSTRAINT "source_readers_of_confidential" CHECK ("is_confidential" OR cardinality("reader_ids") = 0),
  ADD CONSTRAINT "source_confidential_salted" CHECK (NOT "is_confidential" OR length("salt") >= 32),
  ADD CONSTRAINT "source_merged_into_other" CHECK ("merged_into_id" <> "id"),
  ADD CONSTRAINT "source_created_by_of_newsroom" FOREIGN KEY ("created_by_id", "newsroom_id") REFERENCES "member" ("id", "newsroom_id");
ALTER TABLE "citation"
  ADD CONSTRAINT "citation_place_whole" CHECK (("snapshot_id" IS NULL) = ("start_offset" IS NULL) AND ("snapshot_id" IS NULL) = ("end_offset" IS NULL)),
  ADD CONSTRAINT "citation_span" CHECK ("start_offset" >= 0 AND "start_offset" < "end_offset");
ALTER TABLE "snapshot"
  ADD CONSTRAINT "snapshot_exchange_whole" CHECK (num_nulls("requested_url", "final_url", "status", "status_text", "http_version", "fetched_at") IN (0, 6)),
  ADD CONSTRAINT "snapshot_origin_known" CHECK ("origin" IN ('fetch', 'upload', 'import')),
  ADD CONSTRAINT "snapshot_sha256_whole" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "snapshot_created_by_of_newsroom" FOREIGN KEY ("created_by_id", "newsroom_id") REFERENCES "member" ("id", "newsroom_id");
-- The name is the content: nobody can store other bytes under it.
ALTER TABLE "blob" ADD CONSTRAINT "blob_names_its_bytes" CHECK ("sha256" = encode(sha256("bytes"), 'hex'));
ALTER TABLE "contact"
  ADD CONSTRAINT "contact_channel_known" CHECK ("channel" IN ('phone', 'email', 'letter', 'in_person', 'message', 'other')),
  ADD CONSTRAINT "contact_outcome_known" CHECK ("outcome" IN ('waiting', 'answered', 'no_answer')),
  ADD CONSTRAINT "contact_answer_dated" CHECK (("outcome" = 'waiting') = ("answered_at" IS NULL) AND ("outcome" = 'answered' OR "answer" IS NULL)),
  ADD CONSTRAINT "contact_readers_of_confidential" CHECK ("is_confidential" OR cardinality("reader_ids") = 0),
  ADD CONSTRAINT "contact_confidential_salted" CHECK (NOT "is_confidential" OR length("salt") >= 32),
  ADD CONSTRAINT "contact_created_by_of_newsroom" FOREIGN KEY ("created_by_id", "newsroom_id") REFERENCES "member" ("id", "newsroom_id");
ALTER TABLE "revision" ADD CONSTRAINT "revision_snapshot_of_newsroom" FOREIGN KEY ("snapshot_id", "newsroom_id") REFERENCES "snapshot" ("id", "newsroom_id");
ALTER TABLE "newsroom" ADD CONSTRAINT "newsroom_watch_days" CHECK ("watch_days" BETWEEN 0 AND 365);
ALTER TABLE "claim" DROP CONSTRAINT "claim_state_known";
ALTER TABLE "claim"
  ADD CONSTRAINT "claim_state_known" CHECK ("state" IN ('marked', 'in_progress', 'waiting', 'not_checkable', 'proposed', 'returned', 'approved', 'stale', 'withdrawn', 'duplicate', 'orphaned', 'cut'));

-- What an approval rests on: citations, contacts, and how a source is named.
CREATE TRIGGER citation_came_or_went AFTER INSERT OR DELETE ON "citation" FOR EACH ROW EXECUTE FUNCTION evidence_changed();
CREATE TRIGGER citation_changed AFTER UPDATE ON "citation" FOR EACH ROW
  WHEN ((OLD.claim_id, OLD.passage, OLD.locator, OLD.stance) IS DISTINCT FROM (NEW.claim_id, NEW.passage, NEW.locator, NEW.stance))
  EXECUTE FUNCTION evidence_changed();
-- Another source under a citation is another piece of evidence, unless it says of itself what the former one said.
CREATE FUNCTION citation_source_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM source a, source b WHERE a.id = OLD.source_id AND b.id = NEW.source_id
      AND (a.title, a.url) IS DISTINCT FROM (b.title, b.url)
  ) THEN
    PERFORM claim_fall(NEW.claim_id);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER citation_source_changed AFTER UPDATE ON "citation" FOR EACH ROW
  WHEN (OLD.source_id <> NEW.source_id) EXECUTE FUNCTION citation_source_changed();
-- Nothing cites a source that was found to be another one. Whoever cites it waits for a merge that is under way, and a merge
-- takes along what was cited while it began.
CREATE FUNCTION citation_of_merged() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  other uuid;
BEGIN
  SELECT s.merged_into_id INTO other FROM source s WHERE s.id = NEW.source_id FOR SHARE;
  IF other IS NOT NULL THEN NEW.source_id := other; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER citation_of_merged BEFORE INSERT ON "citation" FOR EACH ROW EXECUTE FUNCTION citation_of_merged();
CREATE FUNCTION source_merged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE citation SET source_id = NEW.merged_into_id WHERE source_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER source_merged AFTER UPDATE ON "source" FOR EACH ROW
  WHEN (NEW.merged_into_id IS DISTINCT FROM OLD.merged_into_id) EXECUTE FUNCTION source_merged();
CREATE TRIGGER contact_came_or_went AFTER INSERT OR DELETE ON "contact" FOR EACH ROW EXECUTE FUNCTION evidence_changed();
CREATE TRIGGER contact_changed AFTER UPDATE ON "contact" FOR EACH ROW
  WHEN ((OLD.claim_id, OLD.person, OLD.channel, OLD.question, OLD.asked_at, OLD.outcome, OLD.answer, OLD.answered_at)
    IS DISTINCT FROM (NEW.claim_id, NEW.person, NEW.channel, NEW.question, NEW.asked_at, NEW.outcome, NEW.answer, NEW.answered_at))
  EXECUTE FUNCTION evidence_changed();
CREATE FUNCTION source_renamed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM claim_fall(c.claim_id) FROM (SELECT DISTINCT claim_id FROM citation WHERE source_id = NEW.id) c;
  RETURN NULL;
END $$;
CREATE TRIGGER source_renamed AFTER UPDATE ON "source" FOR EACH ROW
  WHEN ((OLD.title, OLD.url) IS DISTINCT FROM (NEW.title, NEW.url)) EXECUTE FUNCTION source_renamed();

-- What the ledger has said openly cannot be unsaid: a source is confidential from the beginning or never.
CREATE FUNCTION source_confidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse('source_confidence', 'a source that was open cannot become confidential');
  RETURN NULL;
END $$;
CREATE TRIGGER source_confidence AFTER UPDATE ON "source" FOR EACH ROW
  WHEN (NEW.is_confidential AND NOT OLD.is_confidential) EXECUTE FUNCTION source_confidence();
CREATE TRIGGER contact_confidence AFTER UPDATE ON "contact" FOR EACH ROW
  WHEN (NEW.is_confidential AND NOT OLD.is_confidential) EXECUTE FUNCTION source_confidence();

-- Nobody approves what they may not read.
CREATE FUNCTION approval_reads_all() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM citation c JOIN source s ON s.id = c.source_id
      WHERE c.claim_id = NEW.claim_id AND s.is_confidential AND NOT s.reader_ids @> ARRAY[NEW.reviewer_id]
  ) OR EXISTS (
    SELECT 1 FROM contact c WHERE c.claim_id = NEW.claim_id AND c.is_confidential AND NOT c.reader_ids @> ARRAY[NEW.reviewer_id]
  ) THEN
    PERFORM refuse('approval_reads_all', 'evidence that a reviewer may not read cannot be approved by them');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER approval_reads_all AFTER INSERT ON "review" FOR EACH ROW
  WHEN (NEW.decision = 'approved') EXECUTE FUNCTION approval_reads_all();

CREATE TRIGGER snapshot_immutable BEFORE UPDATE OR DELETE ON "snapshot" FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER blob_immutable BEFORE UPDATE OR DELETE ON "blob" FOR EACH ROW EXECUTE FUNCTION forbid_change();

-- Background work is asked for in the statement that needs it. The library's schema is made beside the migrations; a second
-- request for the same piece of work replaces one that has not begun.
CREATE FUNCTION enqueue_job(p_task text, p_payload json, p_key text, p_attempts integer) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN (SELECT id FROM graphile_worker.add_job(p_task, p_payload, max_attempts => p_attempts, job_key => p_key));
END $$;

REVOKE ALL ON FUNCTION enqueue_job(text, json, text, integer), citation_source_changed(), citation_of_merged(), source_merged(), source_renamed(), source_confidence(), approval_reads_all() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enqueue_job(text, json, text, integer), citation_source_changed(), citation_of_merged(), source_merged(), source_renamed(), source_confidence(), approval_reads_all() TO linecheck_app;
GRANT SELECT ON "source", "snapshot", "blob", "contact" TO linecheck_app;
GRANT INSERT, UPDATE ON "source" TO linecheck_app;
GRANT INSERT ON "snapshot", "blob" TO linecheck_app;
GRANT INSERT, UPDATE, DELETE ON "contact" TO linecheck_app;
