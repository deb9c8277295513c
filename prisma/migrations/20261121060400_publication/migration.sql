-- Publication: only a cited, approved, signed text goes live, wholly or not at all, and stays as it was.

CREATE FUNCTION check_edition_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NOT NULL THEN
    IF to_jsonb(NEW) - 'state' IS DISTINCT FROM to_jsonb(OLD) - 'state'
       OR (NEW.state <> OLD.state AND NOT (OLD.state = 'live' AND NEW.state IN ('superseded', 'retracted'))) THEN
      RAISE EXCEPTION 'A published edition never changes.' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.state = 'live' THEN
    PERFORM require_publishable(NEW.id, NEW.published_revision_id, NEW.head_revision_id);
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION require_publishable(edition uuid, published uuid, head uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF published IS DISTINCT FROM head THEN
    RAISE EXCEPTION 'Only the current revision of an edition can be published.' USING ERRCODE = 'check_violation';
  ELSIF NOT EXISTS (SELECT FROM sign_off s WHERE s.edition_id = edition AND s.revision_id = head AND s.fallen_at IS NULL) THEN
    RAISE EXCEPTION 'Nobody has signed off this revision.' USING ERRCODE = 'check_violation';
  ELSIF EXISTS (
    SELECT FROM revision_sentence s WHERE s.revision_id = head AND (
      (s.kind <> 'subhead' AND NOT EXISTS (SELECT FROM citation c WHERE c.revision_id = head AND c.sid = s.sid))
      OR NOT EXISTS (
        SELECT FROM approval a WHERE a.edition_id = edition AND a.sid = s.sid AND a.hash = s.hash
           AND a.judgement = 'approved' AND a.lapsed_at IS NULL AND NOT a.reviewer_id = ANY (s.authors)))
  ) THEN
    RAISE EXCEPTION 'Every sentence must be cited and approved before publication.' USING ERRCODE = 'check_violation';
  END IF;
END $$;
CREATE TRIGGER edition_changes_by_rule BEFORE UPDATE ON edition FOR EACH ROW EXECUTE FUNCTION check_edition_change();

CREATE FUNCTION refuse_born_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'An edition begins as a draft.' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER edition_begins_as_draft BEFORE INSERT ON edition FOR EACH ROW
  WHEN (NEW.state <> 'drafting') EXECUTE FUNCTION refuse_born_published();

-- Judged at commit: a live edition has its outputs, its outbox and its line in the audit log.
CREATE FUNCTION check_publication_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM output WHERE edition_id = NEW.id) THEN
    RAISE EXCEPTION 'A publication has no outputs.' USING ERRCODE = 'check_violation';
  ELSIF NOT EXISTS (SELECT FROM outbox_message WHERE edition_id = NEW.id) THEN
    RAISE EXCEPTION 'A publication has nothing in the outbox.' USING ERRCODE = 'check_violation';
  ELSIF NOT EXISTS (SELECT FROM audit_event WHERE kind = 'edition.published' AND subject_id = NEW.id::text) THEN
    RAISE EXCEPTION 'A publication has no line in the audit log.' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER edition_published_whole AFTER UPDATE OF state ON edition
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state = 'live') EXECUTE FUNCTION check_publication_whole();
CREATE INDEX audit_event_subject ON audit_event (kind, subject_id);

-- An outbox message leaves once: delivered stays delivered, and its content stays what was published.
CREATE FUNCTION check_outbox_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.delivered_at IS NOT NULL OR NEW.payload IS DISTINCT FROM OLD.payload
     OR NEW.edition_id <> OLD.edition_id OR NEW.channel <> OLD.channel THEN
    RAISE EXCEPTION 'A delivered message never changes, and no message changes its content.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER outbox_message_leaves_once BEFORE UPDATE ON outbox_message FOR EACH ROW EXECUTE FUNCTION check_outbox_change();
CREATE TRIGGER outbox_message_never_vanishes BEFORE DELETE ON outbox_message FOR EACH ROW EXECUTE FUNCTION refuse_change();
