-- Whether the newsroom has an open source of this address. Whoever is about to add one waits here for whoever is adding the
-- same: each statement of a function reads what is committed by then, which the statement that calls it does not. No unique
-- index can say it, because sources that are changed later may come to share an address until somebody merges them.
CREATE FUNCTION has_source_of_address(p_newsroom uuid, p_key text) RETURNS boolean
  LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(p_newsroom::text || ' ' || p_key, 0));
  RETURN EXISTS (
    SELECT 1 FROM source s WHERE s.newsroom_id = p_newsroom AND s.url_key = p_key
      AND NOT s.is_confidential AND s.merged_into_id IS NULL
  );
END $$;

REVOKE ALL ON FUNCTION has_source_of_address(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION has_source_of_address(uuid, text) TO linecheck_app;
