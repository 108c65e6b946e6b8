-- What each newsroom keeps in stored copies and uploaded files, in bytes. What it keeps once is counted once.
CREATE TABLE "newsroom_storage" (
    "newsroom_id" UUID NOT NULL,
    "bytes" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "newsroom_storage_pkey" PRIMARY KEY ("newsroom_id")
);
ALTER TABLE "newsroom_storage" ADD CONSTRAINT "newsroom_storage_newsroom_id_fkey" FOREIGN KEY ("newsroom_id") REFERENCES "newsroom"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

INSERT INTO "newsroom_storage" ("newsroom_id", "bytes")
  SELECT "newsroom_id", sum("size") FROM (SELECT DISTINCT "newsroom_id", "sha256", "size" FROM "snapshot") AS kept GROUP BY "newsroom_id";

-- How much a file would add. It locks the newsroom's count until the end of the transaction: two that race are counted one after the other.
CREATE FUNCTION storage_added(p_newsroom_id uuid, p_sha256 text, p_size integer, OUT stored bigint, OUT added integer) LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO newsroom_storage (newsroom_id) VALUES (p_newsroom_id) ON CONFLICT DO NOTHING;
  SELECT bytes INTO stored FROM newsroom_storage WHERE newsroom_id = p_newsroom_id FOR UPDATE;
  added := CASE WHEN EXISTS (SELECT 1 FROM snapshot WHERE newsroom_id = p_newsroom_id AND sha256 = p_sha256) THEN 0 ELSE p_size END;
END $$;

-- The size of a file for which the newsroom has room, or a refusal.
CREATE FUNCTION size_within_quota(p_newsroom_id uuid, p_sha256 text, p_size integer, p_quota bigint) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE room record;
BEGIN
  SELECT * INTO room FROM storage_added(p_newsroom_id, p_sha256, p_size);
  IF room.added > 0 AND room.stored + room.added > p_quota THEN
    PERFORM refuse('newsroom_quota', 'the storage of the newsroom is full');
  END IF;
  RETURN p_size;
END $$;

CREATE FUNCTION count_stored() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE room record;
BEGIN
  SELECT * INTO room FROM storage_added(NEW.newsroom_id, NEW.sha256, NEW.size);
  UPDATE newsroom_storage SET bytes = room.stored + room.added WHERE newsroom_id = NEW.newsroom_id;
  RETURN NEW;
END $$;
CREATE TRIGGER count_stored BEFORE INSERT ON "snapshot" FOR EACH ROW EXECUTE FUNCTION count_stored();

REVOKE ALL ON FUNCTION storage_added(uuid, text, integer), size_within_quota(uuid, text, integer, bigint), count_stored() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION size_within_quota(uuid, text, integer, bigint) TO linecheck_app;
GRANT SELECT ON "newsroom_storage" TO linecheck_app;
