-- A rule that was broken, from outside the application or in a race. Its name is the hint, which reaches lib/server/http.
CREATE OR REPLACE FUNCTION refuse(rule text, detail text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', detail USING ERRCODE = 'LC001', CONSTRAINT = rule, HINT = rule;
END $$;

-- As before, each under one name for all tables.
CREATE OR REPLACE FUNCTION forbid_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse('written_once', format('rows of %s are written once', TG_TABLE_NAME));
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION ended_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse('ended_once', format('what has ended in %s stays ended', TG_TABLE_NAME));
  RETURN NULL;
END $$;
