-- AlterTable
ALTER TABLE "snapshot" ADD COLUMN "unreadable" TEXT;

-- Only what has no words needs a reason for it.
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_unreadable_without_text" CHECK ("unreadable" IS NULL OR "text" = '');
