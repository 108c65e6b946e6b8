-- Format 2 of an entry: the name of whoever acted is kept and hashed with the rest. Entries of format 1 stay as they were
-- hashed, without a name.
ALTER TABLE "ledger_entry" ADD COLUMN "actor_name" TEXT,
  ADD COLUMN "format" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "ledger_entry"
  ADD CONSTRAINT "ledger_entry_format" CHECK (
    ("format" = 1 AND "actor_name" IS NULL) OR ("format" = 2 AND ("actor_name" IS NULL) = ("actor_id" IS NULL)));

-- The one way into the ledger: locks the chain's head, hashes, writes, tells the listeners. `data` is canonical JSON
-- (RFC 8785) and is hashed to the letter; the string is the one of lib/domain/ledger.ts. Each field is a line of its own, a
-- text as JSON, so that nothing can flow into the next line, and nothing there differs from an empty text.
CREATE OR REPLACE FUNCTION ledger_append(
  p_newsroom uuid, p_scope uuid, p_actor uuid, p_action text, p_claim uuid, p_data text
) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  head ledger_head%ROWTYPE;
  moment timestamptz;
  acting text;
  digest text;
BEGIN
  SELECT * INTO head FROM ledger_head WHERE scope_id = p_scope FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO ledger_head (scope_id, newsroom_id, sequence, hash)
      VALUES (p_scope, p_newsroom, 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
    SELECT * INTO STRICT head FROM ledger_head WHERE scope_id = p_scope FOR UPDATE;
  END IF;
  IF head.newsroom_id <> p_newsroom THEN
    PERFORM refuse('ledger_scope', 'this chain belongs to another newsroom');
  END IF;
  IF p_actor IS NOT NULL THEN
    SELECT m.name INTO acting FROM member m WHERE m.id = p_actor AND m.newsroom_id = p_newsroom;
    IF NOT FOUND THEN
      PERFORM refuse('ledger_actor', 'whoever acts is a member of this newsroom');
    END IF;
  END IF;
  moment := clock_timestamp();
  digest := encode(sha256(convert_to(concat_ws(E'\n',
    'linecheck-ledger/2', head.hash, p_scope::text, (head.sequence + 1)::text,
    to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    coalesce(to_json(p_actor)::text, 'null'), coalesce(to_json(acting)::text, 'null'), to_json(p_action)::text,
    coalesce(to_json(p_claim)::text, 'null'), p_data), 'UTF8')), 'hex');
  INSERT INTO ledger_entry (scope_id, sequence, newsroom_id, at, actor_id, actor_name, action, claim_id, data,
      previous_hash, hash, format)
    VALUES (p_scope, head.sequence + 1, p_newsroom, moment, p_actor, acting, p_action, p_claim, p_data,
      head.hash, digest, 2);
  UPDATE ledger_head SET sequence = head.sequence + 1, hash = digest WHERE scope_id = p_scope;
  PERFORM pg_notify('linecheck', json_build_object('scope', p_scope, 'sequence', head.sequence + 1)::text);
  RETURN head.sequence + 1;
END $$;
