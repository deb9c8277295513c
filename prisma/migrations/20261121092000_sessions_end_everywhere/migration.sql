-- An open stream learns at once, in every process, that its session is over or that its person may do other things:
-- whatever ended it, and whoever.

CREATE FUNCTION tell_session_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('stet_event', jsonb_build_object('kind', 'session.ended', 'subjectId', NEW.id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER session_end_is_told AFTER UPDATE OF ended_at ON session
  FOR EACH ROW WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL) EXECUTE FUNCTION tell_session_ended();

CREATE FUNCTION tell_access_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('stet_event', jsonb_build_object('kind', 'access.changed', 'personId', NEW.id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER person_access_is_told AFTER UPDATE OF roles, disabled_at ON person
  FOR EACH ROW WHEN (OLD.roles IS DISTINCT FROM NEW.roles OR OLD.disabled_at IS DISTINCT FROM NEW.disabled_at)
  EXECUTE FUNCTION tell_access_changed();
