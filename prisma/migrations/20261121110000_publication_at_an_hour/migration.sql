-- A publication at an hour: the hour and whoever set it stand by an edition while it is scheduled, and by no other.

ALTER TABLE "edition" ADD COLUMN "scheduled_at" TIMESTAMPTZ(6), ADD COLUMN "scheduled_by_id" UUID;
ALTER TABLE "edition" ADD CONSTRAINT "edition_scheduled_by_id_fkey" FOREIGN KEY ("scheduled_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE edition
  ADD CONSTRAINT edition_scheduled_has_hour CHECK ((state = 'scheduled') = (scheduled_at IS NOT NULL)),
  ADD CONSTRAINT edition_scheduled_by_somebody CHECK ((scheduled_at IS NULL) = (scheduled_by_id IS NULL));

-- Looked through every few seconds.
CREATE INDEX edition_due ON edition (scheduled_at) WHERE state = 'scheduled';

-- What is set for an hour could be published at that hour: it is signed, and no embargo runs longer.
CREATE FUNCTION check_edition_hour() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state = 'scheduled' AND OLD.state <> 'scheduled' THEN
    IF OLD.state <> 'signed-off' THEN
      RAISE EXCEPTION 'Only a signed edition can be scheduled.' USING ERRCODE = 'check_violation';
    END IF;
    PERFORM require_publishable(NEW.id, NEW.head_revision_id, NEW.head_revision_id);
  END IF;
  IF EXISTS (
    SELECT FROM citation c JOIN report r ON r.id = c.report_id
     WHERE c.revision_id = NEW.head_revision_id AND r.embargo_until > coalesce(NEW.published_at, NEW.scheduled_at)
  ) THEN
    RAISE EXCEPTION 'A report that the text rests on is under embargo at that hour.' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER edition_keeps_embargoes BEFORE UPDATE OF state, scheduled_at ON edition FOR EACH ROW
  WHEN (NEW.state = 'scheduled' OR (NEW.state = 'live' AND OLD.state <> 'live')) EXECUTE FUNCTION check_edition_hour();

-- Judged at commit: a text that was saved anew, unsigned, does not stay scheduled.
CREATE FUNCTION check_scheduled_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM edition e WHERE e.id = NEW.id AND e.state = 'scheduled' AND NOT EXISTS (
      SELECT FROM sign_off s WHERE s.edition_id = e.id AND s.revision_id = e.head_revision_id AND s.fallen_at IS NULL)
  ) THEN
    RAISE EXCEPTION 'A scheduled edition keeps its signature.' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER edition_scheduled_signed AFTER UPDATE ON edition
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state = 'scheduled') EXECUTE FUNCTION check_scheduled_signed();

GRANT UPDATE (scheduled_at, scheduled_by_id) ON edition TO stet_app;
