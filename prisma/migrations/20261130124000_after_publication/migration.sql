-- CreateTable
CREATE TABLE "unpublishing" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "notice" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_by_id" UUID,
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "unpublishing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_link" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "edition" INTEGER,
    "token_hash" TEXT NOT NULL,
    "note" TEXT,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "report_link_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "unpublishing_article_id_idx" ON "unpublishing"("article_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_link_token_hash_key" ON "report_link"("token_hash");

-- CreateIndex
CREATE INDEX "report_link_article_id_idx" ON "report_link"("article_id");

-- AddForeignKey
ALTER TABLE "unpublishing" ADD CONSTRAINT "unpublishing_article_id_newsroom_id_fkey" FOREIGN KEY ("article_id", "newsroom_id") REFERENCES "article"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_link" ADD CONSTRAINT "report_link_article_id_newsroom_id_fkey" FOREIGN KEY ("article_id", "newsroom_id") REFERENCES "article"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: who acted is of the newsroom, an article is unpublished once at a time, and what ended stays ended.
CREATE UNIQUE INDEX "unpublishing_standing_key" ON "unpublishing" ("article_id") WHERE "ended_at" IS NULL;
ALTER TABLE "unpublishing"
  ADD CONSTRAINT "unpublishing_created_by_of_newsroom" FOREIGN KEY ("created_by_id", "newsroom_id") REFERENCES "member" ("id", "newsroom_id"),
  ADD CONSTRAINT "unpublishing_ended_by_of_newsroom" FOREIGN KEY ("ended_by_id", "newsroom_id") REFERENCES "member" ("id", "newsroom_id"),
  ADD CONSTRAINT "unpublishing_reason_given" CHECK (btrim("reason") <> ''),
  ADD CONSTRAINT "unpublishing_end_has_a_name" CHECK (("ended_at" IS NULL) = ("ended_by_id" IS NULL));
ALTER TABLE "report_link"
  ADD CONSTRAINT "report_link_created_by_of_newsroom" FOREIGN KEY ("created_by_id", "newsroom_id") REFERENCES "member" ("id", "newsroom_id"),
  ADD CONSTRAINT "report_link_revoked_by_of_newsroom" FOREIGN KEY ("revoked_by_id", "newsroom_id") REFERENCES "member" ("id", "newsroom_id"),
  ADD CONSTRAINT "report_link_ends" CHECK ("expires_at" > "created_at"),
  ADD CONSTRAINT "report_link_end_has_a_name" CHECK (("revoked_at" IS NULL) = ("revoked_by_id" IS NULL)),
  ADD CONSTRAINT "report_link_of_edition" FOREIGN KEY ("article_id", "edition") REFERENCES "report" ("article_id", "edition");

-- The application's role ends them and changes nothing else of them.
CREATE FUNCTION ended_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse(TG_TABLE_NAME || '_ended', format('what has ended in %s stays ended', TG_TABLE_NAME));
  RETURN NULL;
END $$;
CREATE TRIGGER unpublishing_ended_once BEFORE UPDATE ON "unpublishing" FOR EACH ROW WHEN (OLD."ended_at" IS NOT NULL) EXECUTE FUNCTION ended_once();
CREATE TRIGGER report_link_ended_once BEFORE UPDATE ON "report_link" FOR EACH ROW WHEN (OLD."revoked_at" IS NOT NULL) EXECUTE FUNCTION ended_once();
REVOKE ALL ON FUNCTION ended_once() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ended_once() TO linecheck_app;
GRANT SELECT, INSERT ON "unpublishing", "report_link" TO linecheck_app;
GRANT UPDATE ("ended_by_id", "ended_at") ON "unpublishing" TO linecheck_app;
GRANT UPDATE ("revoked_by_id", "revoked_at") ON "report_link" TO linecheck_app;
