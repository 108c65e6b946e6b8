-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "article" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "writer" TEXT,
    "writer_id" UUID,
    "source_url" TEXT,
    "published_at" DATE,
    "due_at" TIMESTAMPTZ(6),
    "state" TEXT NOT NULL DEFAULT 'received',
    "revision_number" INTEGER NOT NULL DEFAULT 1,
    "text_sha256" TEXT NOT NULL,
    "claim_count" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_off" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_off_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "edition" INTEGER NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "model" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "ledger_sequence" INTEGER NOT NULL,
    "ledger_hash" TEXT NOT NULL,
    "correction" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "start_offset" INTEGER NOT NULL,
    "end_offset" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "statement" TEXT NOT NULL DEFAULT '',
    "claimant" TEXT,
    "kind" TEXT NOT NULL DEFAULT 'other',
    "risk" TEXT NOT NULL DEFAULT 'normal',
    "due_at" TIMESTAMPTZ(6),
    "assignee_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'marked',
    "reason" TEXT,
    "decided_by_id" UUID,
    "duplicate_of_id" UUID,
    "approved_seal" TEXT,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(6),
    "state_since" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verdict" (
    "claim_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "rating_id" UUID,
    "rationale" TEXT NOT NULL DEFAULT '',
    "rationale_document" JSONB NOT NULL,
    "author_ids" UUID[],
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verdict_pkey" PRIMARY KEY ("claim_id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "author" TEXT,
    "url" TEXT,
    "published_at" DATE,
    "accessed_at" DATE,
    "stance" TEXT NOT NULL,
    "passage" TEXT,
    "locator" TEXT,
    "is_primary" BOOLEAN NOT NULL DEFAULT false,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT,
    "seal" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seen" (
    "claim_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "seen_pkey" PRIMARY KEY ("claim_id","member_id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "scope_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "claim_id" UUID,
    "data" TEXT NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("scope_id","sequence")
);

-- CreateTable
CREATE TABLE "ledger_head" (
    "scope_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "ledger_head_pkey" PRIMARY KEY ("scope_id")
);

-- CreateTable
CREATE TABLE "newsroom" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "is_sample" BOOLEAN NOT NULL DEFAULT false,
    "public_reports" BOOLEAN NOT NULL DEFAULT true,
    "scale_version" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "newsroom_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "roles" TEXT[],
    "disabled_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(6),
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "member_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "resource_id" UUID NOT NULL,
    "status" INTEGER,
    "body" JSONB,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("member_id","key")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "rating" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "color" TEXT NOT NULL,
    "icon" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "retired_at" TIMESTAMPTZ(6),

    CONSTRAINT "rating_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "article_newsroom_id_updated_at_idx" ON "article"("newsroom_id", "updated_at");

-- CreateIndex
CREATE INDEX "article_newsroom_id_text_sha256_idx" ON "article"("newsroom_id", "text_sha256");

-- CreateIndex
CREATE UNIQUE INDEX "article_id_newsroom_id_key" ON "article"("id", "newsroom_id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_article_id_number_key" ON "revision"("article_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "sign_off_article_id_member_id_digest_key" ON "sign_off"("article_id", "member_id", "digest");

-- CreateIndex
CREATE UNIQUE INDEX "report_article_id_edition_key" ON "report"("article_id", "edition");

-- CreateIndex
CREATE INDEX "claim_article_id_start_offset_idx" ON "claim"("article_id", "start_offset");

-- CreateIndex
CREATE INDEX "claim_newsroom_id_state_idx" ON "claim"("newsroom_id", "state");

-- CreateIndex
CREATE INDEX "claim_assignee_id_idx" ON "claim"("assignee_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_article_id_number_key" ON "claim"("article_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "claim_id_newsroom_id_key" ON "claim"("id", "newsroom_id");

-- CreateIndex
CREATE UNIQUE INDEX "verdict_claim_id_newsroom_id_key" ON "verdict"("claim_id", "newsroom_id");

-- CreateIndex
CREATE INDEX "source_claim_id_position_idx" ON "source"("claim_id", "position");

-- CreateIndex
CREATE INDEX "review_claim_id_created_at_idx" ON "review"("claim_id", "created_at");

-- CreateIndex
CREATE INDEX "ledger_entry_claim_id_sequence_idx" ON "ledger_entry"("claim_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "member_email_key" ON "member"("email");

-- CreateIndex
CREATE INDEX "member_newsroom_id_idx" ON "member"("newsroom_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_id_newsroom_id_key" ON "member"("id", "newsroom_id");

-- CreateIndex
CREATE INDEX "session_member_id_idx" ON "session"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_token_hash_key" ON "api_token"("token_hash");

-- CreateIndex
CREATE INDEX "api_token_member_id_idx" ON "api_token"("member_id");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "rating_newsroom_id_position_idx" ON "rating"("newsroom_id", "position");

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_newsroom_id_fkey" FOREIGN KEY ("newsroom_id") REFERENCES "newsroom"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_article_id_newsroom_id_fkey" FOREIGN KEY ("article_id", "newsroom_id") REFERENCES "article"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_article_id_newsroom_id_fkey" FOREIGN KEY ("article_id", "newsroom_id") REFERENCES "article"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_article_id_newsroom_id_fkey" FOREIGN KEY ("article_id", "newsroom_id") REFERENCES "article"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_article_id_newsroom_id_fkey" FOREIGN KEY ("article_id", "newsroom_id") REFERENCES "article"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_duplicate_of_id_fkey" FOREIGN KEY ("duplicate_of_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_claim_id_newsroom_id_fkey" FOREIGN KEY ("claim_id", "newsroom_id") REFERENCES "claim"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_rating_id_fkey" FOREIGN KEY ("rating_id") REFERENCES "rating"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_claim_id_newsroom_id_fkey" FOREIGN KEY ("claim_id", "newsroom_id") REFERENCES "claim"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_claim_id_newsroom_id_fkey" FOREIGN KEY ("claim_id", "newsroom_id") REFERENCES "claim"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_newsroom_id_fkey" FOREIGN KEY ("newsroom_id") REFERENCES "newsroom"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rating" ADD CONSTRAINT "rating_newsroom_id_fkey" FOREIGN KEY ("newsroom_id") REFERENCES "newsroom"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Closed lists and bounds. The application checks them first and says so in a sentence; these hold whoever writes.
ALTER TABLE "member"
  ADD CONSTRAINT "member_roles_known" CHECK ("roles" <@ ARRAY['viewer', 'editor', 'reviewer', 'admin'] AND cardinality("roles") > 0),
  ADD CONSTRAINT "member_email_lower" CHECK ("email" = lower("email"));
ALTER TABLE "article"
  ADD CONSTRAINT "article_state_known" CHECK ("state" IN ('received', 'in_check', 'check_complete', 'signed_off', 'published', 'correction_open')),
  ADD CONSTRAINT "article_writer_of_newsroom" FOREIGN KEY ("writer_id", "newsroom_id") REFERENCES "member" ("id", "newsroom_id"),
  ADD CONSTRAINT "article_created_by_of_newsroom" FOREIGN KEY ("created_by_id", "newsroom_id") REFERENCES "member" ("id", "newsroom_id");
ALTER TABLE "claim"
  ADD CONSTRAINT "claim_span" CHECK ("start_offset" >= 0 AND "start_offset" < "end_offset"),
  ADD CONSTRAINT "claim_quote_filled" CHECK ("quote" <> ''),
  ADD CONSTRAINT "claim_state_known" CHECK ("state" IN ('marked', 'in_progress', 'not_checkable', 'proposed', 'returned', 'approved', 'stale', 'withdrawn', 'duplicate')),
  ADD CONSTRAINT "claim_kind_known" CHECK ("kind" IN ('number', 'date', 'name', 'quote', 'cause', 'other')),
  ADD CONSTRAINT "claim_risk_known" CHECK ("risk" IN ('low', 'normal', 'high')),
  ADD CONSTRAINT "claim_approval_whole" CHECK (("approved_seal" IS NULL) = ("approved_by_id" IS NULL) AND ("approved_seal" IS NULL) = ("approved_at" IS NULL)),
  ADD CONSTRAINT "claim_approved_has_approval" CHECK ("state" <> 'approved' OR "approved_seal" IS NOT NULL),
  ADD CONSTRAINT "claim_duplicate_names_other" CHECK (("state" = 'duplicate') = ("duplicate_of_id" IS NOT NULL) AND "duplicate_of_id" <> "id"),
  ADD CONSTRAINT "claim_reason_given" CHECK ("state" NOT IN ('not_checkable', 'returned', 'withdrawn') OR "reason" IS NOT NULL),
  ADD CONSTRAINT "claim_revision" FOREIGN KEY ("article_id", "revision_number") REFERENCES "revision" ("article_id", "number"),
  ADD CONSTRAINT "claim_assignee_of_newsroom" FOREIGN KEY ("assignee_id", "newsroom_id") REFERENCES "member" ("id", "newsroom_id"),
  ADD CONSTRAINT "claim_created_by_of_newsroom" FOREIGN KEY ("created_by_id", "newsroom_id") REFERENCES "member" ("id", "newsroom_id"),
  ADD CONSTRAINT "claim_approved_by_of_newsroom" FOREIGN KEY ("approved_by_id", "newsroom_id") REFERENCES "member" ("id", "newsroom_id");
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_has_author" CHECK (cardinality("author_ids") > 0);
ALTER TABLE "source"
  ADD CONSTRAINT "source_stance_known" CHECK ("stance" IN ('supports', 'refutes', 'context')),
  ADD CONSTRAINT "source_kind_known" CHECK ("kind" IN ('web', 'document', 'report', 'dataset', 'interview', 'phone', 'email', 'letter', 'book', 'broadcast', 'other'));
ALTER TABLE "review"
  ADD CONSTRAINT "review_decision_known" CHECK ("decision" IN ('approved', 'returned')),
  ADD CONSTRAINT "review_return_has_reason" CHECK ("decision" <> 'returned' OR "reason" IS NOT NULL),
  ADD CONSTRAINT "review_reviewer_of_newsroom" FOREIGN KEY ("reviewer_id", "newsroom_id") REFERENCES "member" ("id", "newsroom_id");
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_member_of_newsroom" FOREIGN KEY ("member_id", "newsroom_id") REFERENCES "member" ("id", "newsroom_id");
ALTER TABLE "seen" ADD CONSTRAINT "seen_claim" FOREIGN KEY ("claim_id") REFERENCES "claim" ("id");
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_newsroom" FOREIGN KEY ("newsroom_id") REFERENCES "newsroom" ("id");

-- A rule that was broken from outside the application. The code tells which, for lib/server/http.
CREATE FUNCTION refuse(rule text, detail text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', detail USING ERRCODE = 'LC001', CONSTRAINT = rule;
END $$;

-- The one way into the ledger: locks the chain's head, hashes, writes, tells the listeners. `data` is canonical JSON
-- (RFC 8785) and is hashed to the letter; the string is the one of lib/domain/ledger.ts.
CREATE FUNCTION ledger_append(
  p_newsroom uuid, p_scope uuid, p_actor uuid, p_action text, p_claim uuid, p_data text
) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  head ledger_head%ROWTYPE;
  moment timestamptz;
  moment_text text;
  digest text;
BEGIN
  INSERT INTO ledger_head (scope_id, newsroom_id, sequence, hash)
    VALUES (p_scope, p_newsroom, 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
  SELECT * INTO STRICT head FROM ledger_head WHERE scope_id = p_scope FOR UPDATE;
  IF head.newsroom_id <> p_newsroom THEN
    PERFORM refuse('ledger_scope', 'this chain belongs to another newsroom');
  END IF;
  moment := clock_timestamp();
  moment_text := to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
  digest := encode(sha256(convert_to(concat_ws(E'\n',
    head.hash, p_scope::text, (head.sequence + 1)::text, moment_text,
    coalesce(p_actor::text, ''), p_action, coalesce(p_claim::text, ''), p_data), 'UTF8')), 'hex');
  INSERT INTO ledger_entry (scope_id, sequence, newsroom_id, at, actor_id, action, claim_id, data, previous_hash, hash)
    VALUES (p_scope, head.sequence + 1, p_newsroom, moment, p_actor, p_action, p_claim, p_data, head.hash, digest);
  UPDATE ledger_head SET sequence = head.sequence + 1, hash = digest WHERE scope_id = p_scope;
  PERFORM pg_notify('linecheck', json_build_object('scope', p_scope, 'sequence', head.sequence + 1)::text);
  RETURN head.sequence + 1;
END $$;

CREATE FUNCTION forbid_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse(TG_TABLE_NAME || '_immutable', format('rows of %s are written once', TG_TABLE_NAME));
  RETURN NULL;
END $$;
CREATE TRIGGER ledger_entry_immutable BEFORE UPDATE OR DELETE ON "ledger_entry" FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER ledger_entry_no_truncate BEFORE TRUNCATE ON "ledger_entry" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER revision_immutable BEFORE UPDATE OR DELETE ON "revision" FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER review_immutable BEFORE UPDATE OR DELETE ON "review" FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER report_immutable BEFORE UPDATE OR DELETE ON "report" FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER sign_off_immutable BEFORE UPDATE OR DELETE ON "sign_off" FOR EACH ROW EXECUTE FUNCTION forbid_change();

-- Four eyes: refuses an approval by the article's writer, by anyone who worked on the verdict, and by whoever
-- declared the claim not checkable.
CREATE FUNCTION check_four_eyes(p_claim uuid, p_reviewer uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  facts record;
BEGIN
  SELECT c.state, c.decided_by_id, a.writer_id, coalesce(v.author_ids, '{}') AS author_ids, m.roles, m.disabled_at
    INTO STRICT facts
    FROM claim c
    JOIN article a ON a.id = c.article_id
    JOIN member m ON m.id = p_reviewer
    LEFT JOIN verdict v ON v.claim_id = c.id
    WHERE c.id = p_claim;
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

CREATE FUNCTION review_four_eyes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.decision = 'approved' THEN PERFORM check_four_eyes(NEW.claim_id, NEW.reviewer_id); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER review_four_eyes AFTER INSERT ON "review" FOR EACH ROW EXECUTE FUNCTION review_four_eyes();

-- A claim begins as marked, keeps its identity, and falls from its approval when its sealed words change.
CREATE FUNCTION claim_before() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'marked' OR NEW.approved_seal IS NOT NULL THEN
      PERFORM refuse('claim_begins_marked', 'a claim begins as marked');
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.article_id, NEW.newsroom_id, NEW.number, NEW.created_by_id)
     IS DISTINCT FROM (OLD.id, OLD.article_id, OLD.newsroom_id, OLD.number, OLD.created_by_id) THEN
    PERFORM refuse('claim_identity', 'a claim keeps its article, number and maker');
  END IF;
  IF OLD.approved_seal IS NOT NULL AND NEW.approved_seal IS NOT DISTINCT FROM OLD.approved_seal
     AND (NEW.quote, NEW.sentence, NEW.statement) IS DISTINCT FROM (OLD.quote, OLD.sentence, OLD.statement) THEN
    NEW.approved_seal := NULL;
    NEW.approved_by_id := NULL;
    NEW.approved_at := NULL;
    IF NEW.state = 'approved' THEN NEW.state := 'stale'; END IF;
  END IF;
  IF NEW.state IS DISTINCT FROM OLD.state THEN NEW.state_since := now(); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER claim_before BEFORE INSERT OR UPDATE ON "claim" FOR EACH ROW EXECUTE FUNCTION claim_before();

-- No approval without a reviewer's decision on exactly this seal, whoever sets the columns.
CREATE FUNCTION claim_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.approved_seal IS NOT NULL AND NEW.approved_seal IS DISTINCT FROM OLD.approved_seal THEN
    PERFORM check_four_eyes(NEW.id, NEW.approved_by_id);
    IF NOT EXISTS (
      SELECT 1 FROM review r
      WHERE r.claim_id = NEW.id AND r.reviewer_id = NEW.approved_by_id AND r.decision = 'approved' AND r.seal = NEW.approved_seal
    ) THEN
      PERFORM refuse('approval_needs_review', 'an approval needs the decision of its reviewer');
    END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER claim_approval AFTER UPDATE ON "claim" FOR EACH ROW EXECUTE FUNCTION claim_approval();

-- Evidence or verdict changed under an approval: exactly that claim becomes stale.
CREATE FUNCTION claim_fall(p_claim uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE claim SET state = 'stale', approved_seal = NULL, approved_by_id = NULL, approved_at = NULL, version = version + 1
    WHERE id = p_claim AND state = 'approved'
$$;
CREATE FUNCTION evidence_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM claim_fall(OLD.claim_id); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM claim_fall(NEW.claim_id); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER source_came_or_went AFTER INSERT OR DELETE ON "source" FOR EACH ROW EXECUTE FUNCTION evidence_changed();
CREATE TRIGGER source_changed AFTER UPDATE ON "source" FOR EACH ROW
  WHEN ((OLD.claim_id, OLD.title, OLD.url, OLD.passage, OLD.locator, OLD.stance)
    IS DISTINCT FROM (NEW.claim_id, NEW.title, NEW.url, NEW.passage, NEW.locator, NEW.stance))
  EXECUTE FUNCTION evidence_changed();
CREATE FUNCTION verdict_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.claim_id <> OLD.claim_id OR NOT NEW.author_ids @> OLD.author_ids THEN
      PERFORM refuse('verdict_authors', 'whoever worked on a verdict stays named in it');
    END IF;
    IF (NEW.rating_id, NEW.rationale) IS NOT DISTINCT FROM (OLD.rating_id, OLD.rationale) THEN RETURN NULL; END IF;
  END IF;
  PERFORM claim_fall(NEW.claim_id);
  RETURN NULL;
END $$;
CREATE TRIGGER verdict_changed AFTER INSERT OR UPDATE ON "verdict" FOR EACH ROW EXECUTE FUNCTION verdict_changed();

-- Nobody becomes the writer of an article in which they have approved or signed.
CREATE FUNCTION article_writer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM claim WHERE article_id = NEW.id AND approved_by_id = NEW.writer_id)
     OR EXISTS (SELECT 1 FROM sign_off WHERE article_id = NEW.id AND member_id = NEW.writer_id) THEN
    PERFORM refuse('four_eyes_writer', 'this person has approved or signed here and cannot be named its writer');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER article_writer AFTER UPDATE OF "writer_id" ON "article" FOR EACH ROW
  WHEN (NEW.writer_id IS NOT NULL AND NEW.writer_id IS DISTINCT FROM OLD.writer_id) EXECUTE FUNCTION article_writer();

CREATE FUNCTION sign_off_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM article WHERE id = NEW.article_id AND writer_id = NEW.member_id) THEN
    PERFORM refuse('four_eyes_writer', 'the writer of the article cannot sign it off');
  END IF;
  IF NOT EXISTS (SELECT 1 FROM member WHERE id = NEW.member_id AND disabled_at IS NULL AND 'reviewer' = ANY (roles)) THEN
    PERFORM refuse('four_eyes_reviewer', 'only a reviewer signs off');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER sign_off_guard AFTER INSERT ON "sign_off" FOR EACH ROW EXECUTE FUNCTION sign_off_guard();

CREATE FUNCTION report_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM sign_off WHERE article_id = NEW.article_id GROUP BY digest HAVING count(DISTINCT member_id) >= 2
  ) THEN
    PERFORM refuse('report_signed_off', 'an edition needs the sign-off of two people');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER report_guard AFTER INSERT ON "report" FOR EACH ROW EXECUTE FUNCTION report_guard();

-- The application's own role: it writes rows, it cannot rewrite what happened.
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'linecheck_app') THEN CREATE ROLE linecheck_app NOLOGIN; END IF;
END $$;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO linecheck_app;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO linecheck_app;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO linecheck_app;
GRANT INSERT, UPDATE, DELETE ON "session", "api_token", "idempotency_key", "rate_limit", "source", "seen" TO linecheck_app;
GRANT INSERT, UPDATE ON "newsroom", "member", "rating", "article", "claim", "verdict" TO linecheck_app;
GRANT INSERT ON "revision", "review", "sign_off", "report" TO linecheck_app;
