-- A generated column is not worked out yet when a BEFORE trigger looks at the new row, so every change of a report,
-- its kill included, looked like a change of its words. What is generated cannot be set anyhow.

CREATE OR REPLACE FUNCTION refuse_report_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'pub_status' - 'search' IS DISTINCT FROM to_jsonb(OLD) - 'pub_status' - 'search' THEN
    RAISE EXCEPTION 'The words and particulars of a report never change.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
