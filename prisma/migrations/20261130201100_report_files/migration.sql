-- A PDF of a long report, set in the background for one person and kept for a day.
CREATE TYPE "report_file_state" AS ENUM ('waiting', 'setting', 'ready', 'failed');
CREATE TABLE "report_file" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "request" JSONB NOT NULL,
    "stand" TEXT NOT NULL,
    "state" "report_file_state" NOT NULL DEFAULT 'waiting',
    "claims" INTEGER NOT NULL,
    "characters" INTEGER NOT NULL,
    "problem" TEXT,
    "file_name" TEXT,
    "bytes" BYTEA,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(6),
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "report_file_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "report_file_created_by_id_created_at_idx" ON "report_file"("created_by_id", "created_at");
CREATE INDEX "report_file_created_at_idx" ON "report_file"("created_at");
ALTER TABLE "report_file" ADD CONSTRAINT "report_file_article_id_newsroom_id_fkey" FOREIGN KEY ("article_id", "newsroom_id") REFERENCES "article"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "report_file" ADD CONSTRAINT "report_file_created_by_of_newsroom" FOREIGN KEY ("created_by_id", "newsroom_id") REFERENCES "member" ("id", "newsroom_id");
ALTER TABLE "report_file"
  ADD CONSTRAINT "report_file_ready" CHECK (("state" = 'ready') = ("bytes" IS NOT NULL) AND ("state" = 'failed') = ("problem" IS NOT NULL)),
  ADD CONSTRAINT "report_file_ended" CHECK (("state" IN ('ready', 'failed')) = ("ended_at" IS NOT NULL));
GRANT SELECT, INSERT, UPDATE, DELETE ON "report_file" TO linecheck_app;
