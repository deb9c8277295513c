-- A revision is whole when it is committed: what was signed cannot be added to afterwards.
-- A row's xmin is the transaction that wrote it, and a revision is written once (outside any savepoint).

CREATE FUNCTION refuse_late_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM added a JOIN revision v ON v.id = a.revision_id WHERE v.xmin <> pg_current_xact_id()::xid
  ) THEN
    RAISE EXCEPTION 'A revision never changes: nothing is added to it after its own transaction.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER revision_sentence_never_late AFTER INSERT ON revision_sentence
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_late_part();
CREATE TRIGGER citation_never_late AFTER INSERT ON citation
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_late_part();
