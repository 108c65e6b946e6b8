-- A token that was made before has no end, and its scopes go on to mean everything.
ALTER TABLE "api_token" ADD COLUMN "expires_at" TIMESTAMPTZ(6);

ALTER TYPE "token_scope" ADD VALUE 'articles_read';
ALTER TYPE "token_scope" ADD VALUE 'articles_write';
ALTER TYPE "token_scope" ADD VALUE 'claims_read';
ALTER TYPE "token_scope" ADD VALUE 'claims_write';
ALTER TYPE "token_scope" ADD VALUE 'library_read';
ALTER TYPE "token_scope" ADD VALUE 'library_write';
ALTER TYPE "token_scope" ADD VALUE 'reports_read';
ALTER TYPE "token_scope" ADD VALUE 'reports_write';
ALTER TYPE "token_scope" ADD VALUE 'people_read';
ALTER TYPE "token_scope" ADD VALUE 'people_write';
ALTER TYPE "token_scope" ADD VALUE 'settings_read';
ALTER TYPE "token_scope" ADD VALUE 'settings_write';
ALTER TYPE "token_scope" ADD VALUE 'account_read';
ALTER TYPE "token_scope" ADD VALUE 'account_write';
