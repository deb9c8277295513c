-- Rows that are written once: the database refuses to change, remove or truncate them, whoever asks.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A row of % never changes and never vanishes.', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

-- A report may only change its publication status: its words are what the agency sent.
CREATE FUNCTION refuse_report_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'pub_status' IS DISTINCT FROM to_jsonb(OLD) - 'pub_status' THEN
    RAISE EXCEPTION 'The words and particulars of a report never change.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

-- Approvals lapse and sign-offs fall, once; nothing else about them changes.
CREATE FUNCTION refuse_all_but_lapse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.lapsed_at IS NOT NULL OR to_jsonb(NEW) - 'lapsed_at' - 'lapse_reason' IS DISTINCT FROM to_jsonb(OLD) - 'lapsed_at' - 'lapse_reason' THEN
    RAISE EXCEPTION 'An approval can only lapse, and only once.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION refuse_all_but_fall() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.fallen_at IS NOT NULL OR to_jsonb(NEW) - 'fallen_at' - 'fall_reason' IS DISTINCT FROM to_jsonb(OLD) - 'fallen_at' - 'fall_reason' THEN
    RAISE EXCEPTION 'A sign-off can only fall, and only once.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION refuse_all_but_replacement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.replaced_at IS NOT NULL OR to_jsonb(NEW) - 'replaced_at' IS DISTINCT FROM to_jsonb(OLD) - 'replaced_at' THEN
    RAISE EXCEPTION 'A settlement can only be replaced, and only once.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['payload', 'block', 'block_correction', 'report_sentence', 'revision', 'revision_sentence', 'citation', 'output', 'audit_event'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name || '_never_changes', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['report', 'approval', 'sign_off', 'settlement', 'edition', 'story', 'person'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name || '_never_vanishes', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['payload', 'block', 'block_correction', 'report_sentence', 'revision', 'revision_sentence', 'citation', 'output', 'audit_event', 'report', 'approval', 'sign_off', 'settlement', 'edition', 'story', 'person'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name || '_never_emptied', name);
  END LOOP;
END $$;

CREATE TRIGGER report_words_never_change BEFORE UPDATE ON report FOR EACH ROW EXECUTE FUNCTION refuse_report_change();
CREATE TRIGGER approval_only_lapses BEFORE UPDATE ON approval FOR EACH ROW EXECUTE FUNCTION refuse_all_but_lapse();
CREATE TRIGGER sign_off_only_falls BEFORE UPDATE ON sign_off FOR EACH ROW EXECUTE FUNCTION refuse_all_but_fall();
CREATE TRIGGER settlement_only_replaced BEFORE UPDATE ON settlement FOR EACH ROW EXECUTE FUNCTION refuse_all_but_replacement();
