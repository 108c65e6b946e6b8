-- Counts what makes every browser that somebody signed in with unknown again: a new password, or being disabled.
ALTER TABLE "member" ADD COLUMN "device_epoch" INTEGER NOT NULL DEFAULT 1;
