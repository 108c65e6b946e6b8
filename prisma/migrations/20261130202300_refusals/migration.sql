-- How often somebody was refused what they may not do, by day and reason, so that an admin sees who tries doors.
CREATE TABLE "refusal" (
    "member_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "code" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "last_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "refusal_pkey" PRIMARY KEY ("member_id","day","code","route")
);

CREATE INDEX "refusal_newsroom_id_day_idx" ON "refusal"("newsroom_id", "day");

ALTER TABLE "refusal" ADD CONSTRAINT "refusal_member_id_newsroom_id_fkey" FOREIGN KEY ("member_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "refusal" TO linecheck_app;
