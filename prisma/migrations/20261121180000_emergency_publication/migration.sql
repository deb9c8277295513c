-- A publication in an emergency goes out before review or sign-off, with a row that says who, why and when, written
-- with it and never changed. It takes a second name, once, by somebody who neither published nor wrote any of it.

CREATE TABLE "emergency" (
    "edition_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "published_by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "second_name_id" UUID,
    "second_name_at" TIMESTAMPTZ(6),
    "reminded_at" TIMESTAMPTZ(6),
    "overdue_at" TIMESTAMPTZ(6),

    CONSTRAINT "emergency_pkey" PRIMARY KEY ("edition_id"),
    CONSTRAINT "emergency_has_a_reason" CHECK (reason ~ '\S'),
    CONSTRAINT "emergency_second_name_wholly" CHECK ((second_name_id IS NULL) = (second_name_at IS NULL)),
    CONSTRAINT "emergency_second_name_is_anothers" CHECK (second_name_id <> published_by_id),
    CONSTRAINT "emergency_second_name_is_later" CHECK (second_name_at >= at)
);

ALTER TABLE "emergency" ADD CONSTRAINT "emergency_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "emergency" ADD CONSTRAINT "emergency_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "emergency" ADD CONSTRAINT "emergency_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "emergency" ADD CONSTRAINT "emergency_second_name_id_fkey" FOREIGN KEY ("second_name_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Looked through every minute.
CREATE INDEX emergency_unsaid ON emergency (at) WHERE second_name_id IS NULL;

-- It is stated before the edition goes live; the lock lets nobody publish it meanwhile.
CREATE FUNCTION check_emergency() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE published timestamptz;
BEGIN
  SELECT e.published_at INTO published FROM edition e WHERE e.id = NEW.edition_id FOR UPDATE;
  IF published IS NOT NULL THEN
    RAISE EXCEPTION 'An edition that is published already is no emergency.' USING ERRCODE = 'check_violation';
  ELSIF num_nonnulls(NEW.second_name_id, NEW.reminded_at, NEW.overdue_at) > 0 THEN
    RAISE EXCEPTION 'The second name comes after the emergency publication.' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER emergency_comes_first BEFORE INSERT ON emergency FOR EACH ROW EXECUTE FUNCTION check_emergency();

-- Judged at commit: what was stated is what was done, in this transaction.
CREATE FUNCTION check_emergency_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM edition e WHERE e.id = NEW.edition_id AND e.published_revision_id = NEW.revision_id
       AND e.published_by_id = NEW.published_by_id AND e.published_at = NEW.at
  ) THEN
    RAISE EXCEPTION 'An emergency names the publication of its own transaction: text, publisher and time.' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER emergency_is_published AFTER INSERT ON emergency
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_emergency_published();

-- Four eyes on the second name, as on a signature.
CREATE FUNCTION check_second_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'second_name_id' - 'second_name_at' - 'reminded_at' - 'overdue_at'
       IS DISTINCT FROM to_jsonb(OLD) - 'second_name_id' - 'second_name_at' - 'reminded_at' - 'overdue_at'
     OR (OLD.second_name_id IS NOT NULL
         AND (NEW.second_name_id, NEW.second_name_at) IS DISTINCT FROM (OLD.second_name_id, OLD.second_name_at))
     OR (OLD.reminded_at IS NOT NULL AND NEW.reminded_at IS DISTINCT FROM OLD.reminded_at)
     OR (OLD.overdue_at IS NOT NULL AND NEW.overdue_at IS DISTINCT FROM OLD.overdue_at) THEN
    RAISE EXCEPTION 'An emergency publication only takes a second name, and only once.' USING ERRCODE = 'integrity_constraint_violation';
  ELSIF NEW.second_name_id IS NOT NULL AND OLD.second_name_id IS NULL AND (
       EXISTS (SELECT FROM revision WHERE edition_id = NEW.edition_id AND created_by_id = NEW.second_name_id)
    OR EXISTS (SELECT FROM revision_sentence WHERE revision_id = NEW.revision_id AND NEW.second_name_id = ANY (authors))) THEN
    RAISE EXCEPTION 'Whoever wrote any part of a text cannot be its second name.' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER emergency_takes_second_name BEFORE UPDATE ON emergency FOR EACH ROW EXECUTE FUNCTION check_second_name();
CREATE TRIGGER emergency_never_vanishes BEFORE DELETE ON emergency FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER emergency_never_emptied BEFORE TRUNCATE ON emergency FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- An emergency waives approvals and the signature, and nothing else.
CREATE OR REPLACE FUNCTION require_publishable(edition uuid, published uuid, head uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  is_emergency boolean := EXISTS (
    SELECT FROM emergency m WHERE m.edition_id = require_publishable.edition AND m.revision_id = head);
BEGIN
  IF published IS DISTINCT FROM head THEN
    RAISE EXCEPTION 'Only the current revision of an edition can be published.' USING ERRCODE = 'check_violation';
  ELSIF NOT is_emergency AND NOT EXISTS (
    SELECT FROM sign_off s WHERE s.edition_id = edition AND s.revision_id = head AND s.fallen_at IS NULL) THEN
    RAISE EXCEPTION 'Nobody has signed off this revision.' USING ERRCODE = 'check_violation';
  ELSIF EXISTS (
    SELECT FROM revision_sentence s WHERE s.revision_id = head AND (
      (s.kind <> 'subhead' AND NOT EXISTS (SELECT FROM citation c WHERE c.revision_id = head AND c.sid = s.sid))
      OR (NOT is_emergency AND NOT EXISTS (
        SELECT FROM approval a WHERE a.edition_id = edition AND a.sid = s.sid AND a.hash = s.hash
           AND a.judgement = 'approved' AND a.lapsed_at IS NULL AND NOT a.reviewer_id = ANY (s.authors))))
  ) THEN
    IF is_emergency THEN
      RAISE EXCEPTION 'Every sentence must be cited before publication, in an emergency too.' USING ERRCODE = 'check_violation';
    END IF;
    RAISE EXCEPTION 'Every sentence must be cited and approved before publication.' USING ERRCODE = 'check_violation';
  ELSIF EXISTS (SELECT FROM fallen_citation f WHERE f.revision_id = head)
        AND NOT EXISTS (SELECT FROM edition e WHERE e.id = require_publishable.edition AND e.kind = 'retraction') THEN
    RAISE EXCEPTION 'A sentence rests on a report that was taken back or changed.' USING ERRCODE = 'check_violation';
  END IF;
END $$;

-- The audit log calls an emergency by its name.
CREATE OR REPLACE FUNCTION check_publication_whole() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_emergency boolean := EXISTS (SELECT FROM emergency WHERE edition_id = NEW.id);
BEGIN
  IF NOT EXISTS (SELECT FROM output WHERE edition_id = NEW.id) THEN
    RAISE EXCEPTION 'A publication has no outputs.' USING ERRCODE = 'check_violation';
  ELSIF NOT EXISTS (SELECT FROM outbox_message WHERE edition_id = NEW.id) THEN
    RAISE EXCEPTION 'A publication has nothing in the outbox.' USING ERRCODE = 'check_violation';
  ELSIF NOT EXISTS (
    SELECT FROM audit_event WHERE subject_id = NEW.id::text
       AND kind = CASE WHEN is_emergency THEN 'edition.emergencyPublished' ELSE 'edition.published' END
  ) THEN
    RAISE EXCEPTION 'A publication has no line in the audit log.' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

GRANT SELECT, INSERT ON emergency TO stet_app;
GRANT UPDATE (second_name_id, second_name_at, reminded_at, overdue_at) ON emergency TO stet_app;
