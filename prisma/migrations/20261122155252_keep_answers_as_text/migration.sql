-- An answer was kept as jsonb, which sorts its keys; as text a repeat is the same to the byte.
ALTER TABLE "idempotency_key" ALTER COLUMN "body" SET DATA TYPE TEXT;

-- An answer without a body was kept as the JSON null.
UPDATE "idempotency_key" SET "body" = NULL WHERE "body" = 'null';
