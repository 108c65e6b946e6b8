-- Whether the newsroom has an article whose text is this one now. Whoever is about to add a text waits here for whoever is adding the
-- same, as in has_source_of_address. No unique index can say it: two articles may have one text if somebody wants it so, and a
-- later revision may give one article the text of another.
CREATE FUNCTION has_article_of_text(p_newsroom uuid, p_sha256 text) RETURNS boolean
  LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(p_newsroom::text || ' text ' || p_sha256, 0));
  RETURN EXISTS (SELECT 1 FROM article a WHERE a.newsroom_id = p_newsroom AND a.text_sha256 = p_sha256);
END $$;

REVOKE ALL ON FUNCTION has_article_of_text(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION has_article_of_text(uuid, text) TO linecheck_app;
