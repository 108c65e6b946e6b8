-- CreateTable
CREATE TABLE "article_writer" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "member_id" UUID,
    "name" TEXT,
    "status" TEXT NOT NULL DEFAULT 'writer',
    "reason" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(6),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_writer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sentence_writer" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "start_offset" INTEGER NOT NULL,
    "end_offset" INTEGER NOT NULL,

    CONSTRAINT "sentence_writer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_author" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "citation_id" UUID,
    "contact_id" UUID,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_author_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "article_writer_member_id_idx" ON "article_writer"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_writer_article_id_member_id_key" ON "article_writer"("article_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_writer_article_id_name_key" ON "article_writer"("article_id", "name");

-- CreateIndex
CREATE INDEX "sentence_writer_article_id_revision_number_idx" ON "sentence_writer"("article_id", "revision_number");

-- CreateIndex
CREATE INDEX "claim_author_citation_id_idx" ON "claim_author"("citation_id");

-- CreateIndex
CREATE INDEX "claim_author_contact_id_idx" ON "claim_author"("contact_id");

-- AddForeignKey
ALTER TABLE "article_writer" ADD CONSTRAINT "article_writer_article_id_newsroom_id_fkey" FOREIGN KEY ("article_id", "newsroom_id") REFERENCES "article"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sentence_writer" ADD CONSTRAINT "sentence_writer_article_id_newsroom_id_fkey" FOREIGN KEY ("article_id", "newsroom_id") REFERENCES "article"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_author" ADD CONSTRAINT "claim_author_claim_id_newsroom_id_fkey" FOREIGN KEY ("claim_id", "newsroom_id") REFERENCES "claim"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_author" ADD CONSTRAINT "claim_author_citation_id_fkey" FOREIGN KEY ("citation_id") REFERENCES "citation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_author" ADD CONSTRAINT "claim_author_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One row for a person's work on a part, however often they come back to it.
CREATE UNIQUE INDEX "claim_author_once" ON "claim_author" ("claim_id", "member_id", "part", "citation_id", "contact_id") NULLS NOT DISTINCT;

-- Closed lists and bounds.
ALTER TABLE "article_writer"
  ADD CONSTRAINT "article_writer_status_known" CHECK ("status" IN ('writer', 'proposed', 'other')),
  ADD CONSTRAINT "article_writer_member_or_name" CHECK (("member_id" IS NULL) <> ("name" IS NULL) AND ("member_id" IS NOT NULL OR "status" <> 'proposed')),
  ADD CONSTRAINT "article_writer_answered" CHECK (("decided_by_id" IS NULL) = ("decided_at" IS NULL)
    AND ("status" <> 'other' OR ("decided_by_id" IS NOT NULL AND "reason" ~ '\S'))),
  ADD CONSTRAINT "article_writer_member_of_newsroom" FOREIGN KEY ("member_id", "newsroom_id") REFERENCES "member" ("id", "newsroom_id"),
  ADD CONSTRAINT "article_writer_decided_by_of_newsroom" FOREIGN KEY ("decided_by_id", "newsroom_id") REFERENCES "member" ("id", "newsroom_id"),
  ADD CONSTRAINT "article_writer_created_by_of_newsroom" FOREIGN KEY ("created_by_id", "newsroom_id") REFERENCES "member" ("id", "newsroom_id");
ALTER TABLE "sentence_writer"
  ADD CONSTRAINT "sentence_writer_span" CHECK ("start_offset" >= 0 AND "start_offset" < "end_offset"),
  ADD CONSTRAINT "sentence_writer_revision" FOREIGN KEY ("article_id", "revision_number") REFERENCES "revision" ("article_id", "number"),
  ADD CONSTRAINT "sentence_writer_member_of_newsroom" FOREIGN KEY ("member_id", "newsroom_id") REFERENCES "member" ("id", "newsroom_id");
ALTER TABLE "claim_author"
  ADD CONSTRAINT "claim_author_part_known" CHECK ("part" IN ('rating', 'rationale', 'statement', 'span', 'source', 'passage', 'place', 'contact', 'wording', 'proposal')),
  ADD CONSTRAINT "claim_author_of_one" CHECK (num_nonnulls("citation_id", "contact_id") <= 1),
  ADD CONSTRAINT "claim_author_member_of_newsroom" FOREIGN KEY ("member_id", "newsroom_id") REFERENCES "member" ("id", "newsroom_id");

-- What was known until now: the writer that the byline named, who worked on verdicts, and whose name stands on a row. Who wrote
-- statements, moved edges and proposed is in the ledger.
INSERT INTO "article_writer" ("id", "article_id", "newsroom_id", "member_id", "created_by_id", "created_at")
  SELECT gen_random_uuid(), "id", "newsroom_id", "writer_id", "created_by_id", "created_at" FROM "article" WHERE "writer_id" IS NOT NULL;
INSERT INTO "claim_author" ("id", "claim_id", "newsroom_id", "member_id", "part", "citation_id", "contact_id", "at")
  SELECT gen_random_uuid(), w.claim_id, w.newsroom_id, w.member_id, w.part, w.citation_id, w.contact_id, min(w.at) FROM (
    SELECT v.claim_id, v.newsroom_id, a.id AS member_id, p.part, NULL::uuid AS citation_id, NULL::uuid AS contact_id,
      v.updated_at + a.place * interval '1 microsecond' AS at
      FROM "verdict" v, unnest(v.author_ids) WITH ORDINALITY AS a(id, place), unnest(ARRAY['rating', 'rationale']) AS p(part)
    UNION ALL SELECT id, newsroom_id, created_by_id, 'span', NULL, NULL, created_at FROM "claim"
    UNION ALL SELECT claim_id, newsroom_id, created_by_id, 'source', id, NULL, created_at FROM "citation"
    UNION ALL SELECT claim_id, newsroom_id, created_by_id, 'contact', NULL, id, created_at FROM "contact"
    UNION ALL SELECT claim_id, newsroom_id, proposed_by_id, 'wording', NULL, NULL, proposed_at FROM "wording"
    UNION ALL SELECT e.claim_id, e.newsroom_id, e.actor_id, p.part, NULL, NULL, e.at
      FROM "ledger_entry" e JOIN "claim" c ON c.id = e.claim_id CROSS JOIN LATERAL unnest(
        CASE WHEN e.action = 'claim.proposed' THEN ARRAY['proposal'] ELSE '{}' END
        || CASE WHEN e.action = 'claim.re_marked' OR e.data::jsonb -> 'changes' ? 'span' THEN ARRAY['span'] ELSE '{}' END
        || CASE WHEN e.data::jsonb -> 'changes' ?| ARRAY['statement', 'claimant', 'kind', 'risk']
          OR coalesce(e.data::jsonb ->> 'statement', '') <> '' THEN ARRAY['statement'] ELSE '{}' END) AS p(part)
      WHERE e.actor_id IS NOT NULL AND e.action LIKE 'claim.%'
  ) w GROUP BY w.claim_id, w.newsroom_id, w.member_id, w.part, w.citation_id, w.contact_id;

DROP TRIGGER article_writer ON "article";
DROP FUNCTION article_writer();
ALTER TABLE "article" DROP COLUMN "writer_id";
ALTER TABLE "verdict" DROP COLUMN "author_ids";

CREATE OR REPLACE FUNCTION verdict_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.claim_id <> OLD.claim_id THEN
      PERFORM refuse('verdict_claim', 'a verdict stays with its claim');
    END IF;
    IF prints_alike('verdict', to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NULL; END IF;
  END IF;
  PERFORM claim_fall(NEW.claim_id);
  RETURN NULL;
END $$;
CREATE FUNCTION verdict_author() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.rating_id IS NOT NULL OR NEW.rationale <> '')
    AND NOT EXISTS (SELECT 1 FROM claim_author WHERE claim_id = NEW.claim_id AND part IN ('rating', 'rationale')) THEN
    PERFORM refuse('verdict_has_author', 'a verdict needs an author');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER verdict_author AFTER INSERT OR UPDATE ON "verdict" FOR EACH ROW EXECUTE FUNCTION verdict_author();

-- Four eyes: refuses an approval by a writer of the article or of the claim's sentence and by everybody whose work stands in the
-- claim, from the rows of the work itself as well, so that leaving out who did it gains nothing; and of a closing by whoever
-- decided it. Nobody approves words that nobody has found in the current text.
CREATE OR REPLACE FUNCTION check_four_eyes(p_claim uuid, p_reviewer uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  facts record;
  own text;
BEGIN
  SELECT c.article_id, c.revision_number, c.start_offset, c.end_offset, c.state, c.decided_by_id, c.unplaced, m.roles, m.disabled_at
    INTO STRICT facts FROM claim c JOIN member m ON m.id = p_reviewer WHERE c.id = p_claim;
  IF facts.unplaced IS NOT NULL THEN
    PERFORM refuse('approval_needs_place', 'the text under this claim changed; an editor says first whether it is still the same');
  END IF;
  IF facts.disabled_at IS NOT NULL OR NOT 'reviewer' = ANY (facts.roles) THEN
    PERFORM refuse('four_eyes_reviewer', 'only a reviewer approves');
  END IF;
  IF EXISTS (SELECT 1 FROM article_writer w WHERE w.article_id = facts.article_id AND w.member_id = p_reviewer AND w.status <> 'other') THEN
    PERFORM refuse('four_eyes_writer', 'a writer of the article cannot approve in it');
  END IF;
  IF EXISTS (
    SELECT 1 FROM sentence_writer w WHERE w.article_id = facts.article_id AND w.revision_number = facts.revision_number
      AND w.member_id = p_reviewer AND w.start_offset < facts.end_offset AND w.end_offset > facts.start_offset
  ) THEN
    PERFORM refuse('four_eyes_sentence', 'whoever wrote the sentence of a claim cannot approve it');
  END IF;
  IF facts.state IN ('not_checkable', 'withdrawn', 'duplicate', 'cut') AND facts.decided_by_id = p_reviewer THEN
    PERFORM refuse('four_eyes_decision', 'whoever closed a claim cannot confirm it');
  END IF;
  SELECT w.part INTO own FROM (
    SELECT part FROM claim_author WHERE claim_id = p_claim AND member_id = p_reviewer
    UNION ALL SELECT 'span' FROM claim WHERE id = p_claim AND created_by_id = p_reviewer
    UNION ALL SELECT 'source' FROM citation WHERE claim_id = p_claim AND created_by_id = p_reviewer
    UNION ALL SELECT 'contact' FROM contact WHERE claim_id = p_claim AND created_by_id = p_reviewer
    UNION ALL SELECT 'wording' FROM wording WHERE claim_id = p_claim AND proposed_by_id = p_reviewer
  ) w LIMIT 1;
  IF own IS NOT NULL THEN
    PERFORM refuse('four_eyes_author', format('whoever worked on its %s cannot approve a claim', own));
  END IF;
END $$;

-- Whoever becomes an author waits for an approval that is under way, and takes down the one that they gave themselves; one more name
-- under a verdict takes down whoever's it is, since it is printed.
CREATE FUNCTION claim_author_waits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM claim WHERE id = NEW.claim_id FOR NO KEY UPDATE;
  RETURN NEW;
END $$;
CREATE TRIGGER claim_author_waits BEFORE INSERT ON "claim_author" FOR EACH ROW EXECUTE FUNCTION claim_author_waits();
CREATE FUNCTION claim_author_came() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM claim_fall(c.id) FROM claim c WHERE c.id = NEW.claim_id AND c.state = 'approved'
    AND (c.approved_by_id = NEW.member_id OR NEW.part IN ('rating', 'rationale'));
  RETURN NULL;
END $$;
CREATE TRIGGER claim_author_came AFTER INSERT ON "claim_author" FOR EACH ROW EXECUTE FUNCTION claim_author_came();
CREATE TRIGGER claim_author_immutable BEFORE UPDATE ON "claim_author" FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER sentence_writer_immutable BEFORE UPDATE OR DELETE ON "sentence_writer" FOR EACH ROW EXECUTE FUNCTION forbid_change();

-- Nobody becomes a writer of an article in which they have approved or signed, and no member is said not to be one but by an admin
-- or reviewer who is none. Whoever writes here waits for an approval or a signature that is under way.
CREATE FUNCTION article_writer_waits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.id, NEW.article_id, NEW.newsroom_id, NEW.member_id, NEW.name, NEW.created_by_id, NEW.created_at)
     IS DISTINCT FROM (OLD.id, OLD.article_id, OLD.newsroom_id, OLD.member_id, OLD.name, OLD.created_by_id, OLD.created_at) THEN
    PERFORM refuse('article_writer_identity', 'a writer keeps the article and the name');
  END IF;
  PERFORM 1 FROM article WHERE id = NEW.article_id FOR NO KEY UPDATE;
  RETURN NEW;
END $$;
CREATE TRIGGER article_writer_waits BEFORE INSERT OR UPDATE ON "article_writer" FOR EACH ROW EXECUTE FUNCTION article_writer_waits();
CREATE TRIGGER article_writer_kept BEFORE DELETE ON "article_writer" FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE FUNCTION article_writer_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status = 'writer' AND (
    EXISTS (SELECT 1 FROM claim WHERE article_id = NEW.article_id AND approved_by_id = NEW.member_id)
    OR EXISTS (SELECT 1 FROM sign_off WHERE article_id = NEW.article_id AND member_id = NEW.member_id)
  ) THEN
    PERFORM refuse('four_eyes_writer', 'this person has approved or signed here and cannot be named its writer');
  END IF;
  IF NEW.status = 'other' AND NOT EXISTS (
    SELECT 1 FROM member m WHERE m.id = NEW.decided_by_id AND m.disabled_at IS NULL AND m.roles && ARRAY['admin', 'reviewer']
      AND m.id IS DISTINCT FROM NEW.member_id AND NOT EXISTS (
        SELECT 1 FROM article_writer w WHERE w.article_id = NEW.article_id AND w.member_id = m.id AND w.status <> 'other')
  ) THEN
    PERFORM refuse('article_writer_answer', 'only an admin or reviewer who is none of the writers says that somebody is none');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER article_writer_guard AFTER INSERT OR UPDATE ON "article_writer" FOR EACH ROW EXECUTE FUNCTION article_writer_guard();

CREATE OR REPLACE FUNCTION sign_off_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM article_writer WHERE article_id = NEW.article_id AND member_id = NEW.member_id AND status <> 'other') THEN
    PERFORM refuse('four_eyes_writer', 'a writer of the article cannot sign it off');
  END IF;
  IF EXISTS (
    SELECT 1 FROM sentence_writer w JOIN article a ON a.id = w.article_id AND a.revision_number = w.revision_number
    WHERE w.article_id = NEW.article_id AND w.member_id = NEW.member_id
  ) THEN
    PERFORM refuse('four_eyes_sentence', 'whoever wrote sentences of the text cannot sign it off');
  END IF;
  IF NOT EXISTS (SELECT 1 FROM member WHERE id = NEW.member_id AND disabled_at IS NULL AND 'reviewer' = ANY (roles)) THEN
    PERFORM refuse('four_eyes_reviewer', 'only a reviewer signs off');
  END IF;
  RETURN NULL;
END $$;

REVOKE ALL ON FUNCTION verdict_author(), claim_author_waits(), claim_author_came(), article_writer_waits(), article_writer_guard() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION verdict_author(), claim_author_waits(), claim_author_came(), article_writer_waits(), article_writer_guard() TO linecheck_app;
GRANT SELECT ON "article_writer", "sentence_writer", "claim_author" TO linecheck_app;
GRANT INSERT ON "sentence_writer", "claim_author" TO linecheck_app;
GRANT INSERT, UPDATE ("status", "reason", "decided_by_id", "decided_at") ON "article_writer" TO linecheck_app;
