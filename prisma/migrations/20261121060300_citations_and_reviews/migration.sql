-- What ties sentences to passages, and judgements to the very words that were judged.

CREATE FUNCTION check_citation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE report_length integer;
BEGIN
  SELECT r.text_length INTO report_length
    FROM report r
    JOIN story_report sr ON sr.report_id = r.id
    JOIN edition e ON e.story_id = sr.story_id
    JOIN revision v ON v.edition_id = e.id
   WHERE r.id = NEW.report_id AND v.id = NEW.revision_id;
  IF report_length IS NULL THEN
    RAISE EXCEPTION 'A citation points at a report that is not in the story.' USING ERRCODE = 'foreign_key_violation';
  ELSIF NEW."end" > report_length THEN
    RAISE EXCEPTION 'A citation ends at % but the report is % long.', NEW."end", report_length USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER citation_in_report BEFORE INSERT ON citation FOR EACH ROW EXECUTE FUNCTION check_citation();

-- Blocks and sentences of a report lie inside it.
CREATE FUNCTION check_span_in_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."end" > (SELECT text_length FROM report WHERE id = NEW.report_id) THEN
    RAISE EXCEPTION 'A % ends after its report does.', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER block_in_report BEFORE INSERT ON block FOR EACH ROW EXECUTE FUNCTION check_span_in_report();
CREATE TRIGGER report_sentence_in_report BEFORE INSERT ON report_sentence FOR EACH ROW EXECUTE FUNCTION check_span_in_report();

-- A report that a revision cites cannot leave the story.
CREATE FUNCTION keep_cited_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM citation c JOIN revision v ON v.id = c.revision_id JOIN edition e ON e.id = v.edition_id
     WHERE e.story_id = OLD.story_id AND c.report_id = OLD.report_id
  ) THEN
    RAISE EXCEPTION 'A report that the story cites cannot leave it.' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER story_report_kept_while_cited BEFORE DELETE ON story_report FOR EACH ROW EXECUTE FUNCTION keep_cited_report();

-- Four eyes on a sentence: the words must stand in the current revision, and not be the reviewer's own.
CREATE FUNCTION check_approval() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE sentence revision_sentence;
BEGIN
  SELECT s.* INTO sentence
    FROM edition e JOIN revision_sentence s ON s.revision_id = e.head_revision_id
   WHERE e.id = NEW.edition_id AND e.story_id = NEW.story_id AND s.sid = NEW.sid AND s.hash = NEW.hash;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'The sentence does not stand in the current revision with these words and citations.' USING ERRCODE = 'check_violation';
  ELSIF NEW.judgement = 'approved' AND NEW.reviewer_id = ANY (sentence.authors) THEN
    RAISE EXCEPTION 'Whoever wrote any part of a sentence cannot approve it.' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER approval_of_current_words BEFORE INSERT ON approval FOR EACH ROW EXECUTE FUNCTION check_approval();

-- Four eyes on the whole: the signer saved no revision of the edition, wrote no sentence in it and did not submit it.
CREATE FUNCTION check_sign_off() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM edition WHERE id = NEW.edition_id AND head_revision_id = NEW.revision_id) THEN
    RAISE EXCEPTION 'A sign-off names the current revision of its edition.' USING ERRCODE = 'check_violation';
  ELSIF EXISTS (SELECT FROM edition WHERE id = NEW.edition_id AND submitted_by_id = NEW.person_id)
     OR EXISTS (SELECT FROM revision WHERE edition_id = NEW.edition_id AND created_by_id = NEW.person_id)
     OR EXISTS (SELECT FROM revision_sentence WHERE revision_id = NEW.revision_id AND NEW.person_id = ANY (authors)) THEN
    RAISE EXCEPTION 'Whoever wrote or submitted any part of a revision cannot sign it off.' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sign_off_by_another BEFORE INSERT ON sign_off FOR EACH ROW EXECUTE FUNCTION check_sign_off();

-- Judged at commit, when a save has moved the head and lapsed what it must.
CREATE FUNCTION check_head() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE head uuid;
BEGIN
  SELECT head_revision_id INTO head FROM edition WHERE id = NEW.id;
  IF EXISTS (SELECT FROM revision WHERE id = head AND edition_id <> NEW.id) THEN
    RAISE EXCEPTION 'The current revision of an edition is one of its own.' USING ERRCODE = 'foreign_key_violation';
  ELSIF EXISTS (
    SELECT FROM approval a WHERE a.edition_id = NEW.id AND a.lapsed_at IS NULL
       AND NOT EXISTS (SELECT FROM revision_sentence s WHERE s.revision_id = head AND s.sid = a.sid AND s.hash = a.hash)
  ) THEN
    RAISE EXCEPTION 'An approval outlived the words that it was given to.' USING ERRCODE = 'check_violation';
  ELSIF EXISTS (SELECT FROM sign_off WHERE edition_id = NEW.id AND fallen_at IS NULL AND revision_id <> head) THEN
    RAISE EXCEPTION 'A sign-off outlived the revision that it was given to.' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER edition_head_carries_approvals AFTER UPDATE OF head_revision_id ON edition
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_head();
