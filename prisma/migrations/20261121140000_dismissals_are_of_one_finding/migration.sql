-- A dismissal speaks of one finding: it is kept under what that finding is about, and holds for as long as the sentence
-- says that. What was dismissed by its kind, at the very words of a sentence, is written out: a row for each finding
-- that this was, under the same person, reason and hour. The form of `matter` is that of lib/domain/verify/matter.ts.

ALTER TABLE "dismissal" ADD COLUMN "matter" TEXT;
DROP INDEX "dismissal_story_id_sid_hash_kind_key";
ALTER TABLE "dismissal" DISABLE TRIGGER dismissal_never_changes;

CREATE TEMPORARY TABLE dismissed_finding ON COMMIT DROP AS
WITH said AS (
  -- The spans count UTF-16 code units: what takes two of them is given a second character for the while.
  SELECT d.id, s.revision_id, s.sid, f.value ->> 'message' AS message, (f.value ->> 'start')::int AS start,
         (f.value ->> 'end')::int AS "end", regexp_replace(s.text, '([\U00010000-\U0010FFFF])', E'\\1\u0001', 'g') AS text
    FROM dismissal d
    JOIN edition e ON e.story_id = d.story_id
    JOIN revision r ON r.edition_id = e.id
    JOIN revision_sentence s ON s.revision_id = r.id AND s.sid = d.sid AND s.hash = d.hash
    CROSS JOIN LATERAL jsonb_array_elements(s.findings) AS f
   WHERE f.value ->> 'kind' = d.kind
), cut AS (
  SELECT said.*, left(text, start) AS before, substring(text FROM start + 1 FOR "end" - start) AS own,
         substring(text FROM "end" + 1) AS after,
         (SELECT string_agg(DISTINCT format(E'\n%s %s %s', c.report_id, c.start, c."end") COLLATE "C", '' ORDER BY format(E'\n%s %s %s', c.report_id, c.start, c."end") COLLATE "C")
            FROM citation c WHERE c.revision_id = said.revision_id AND c.sid = said.sid) AS passages
    FROM said
), named AS (
  SELECT cut.id, cut.message, cut.start, replace(concat_ws(E'\n', d.kind, cut.message,
           coalesce(substring(cut.before FROM '([^ \t\r\n\u00a0.,;:!?()"“”…—–]+)[ \t\r\n\u00a0.,;:!?()"“”…—–]*$'), ''),
           regexp_replace(cut.own, '[ \t\r\n\u00a0]+', ' ', 'g'),
           coalesce(substring(cut.after FROM '^[ \t\r\n\u00a0.,;:!?()"“”…—–]*([^ \t\r\n\u00a0.,;:!?()"“”…—–]+)'), '')
         ) || coalesce(cut.passages, ''), E'\u0001', '') AS matter
    FROM cut JOIN dismissal d ON d.id = cut.id
), first_said AS (
  SELECT id, matter, min(message) AS message, min(start) AS start FROM named GROUP BY id, matter
)
SELECT id, matter, message, row_number() OVER (PARTITION BY id ORDER BY start, matter) AS place FROM first_said;

INSERT INTO dismissal (id, story_id, sid, hash, kind, message, matter, reason, by_id, at)
SELECT gen_random_uuid(), d.story_id, d.sid, d.hash, d.kind, f.message, f.matter, d.reason, d.by_id, d.at
  FROM dismissed_finding f JOIN dismissal d ON d.id = f.id
 WHERE f.place > 1;
UPDATE dismissal d SET message = f.message, matter = f.matter FROM dismissed_finding f WHERE f.id = d.id AND f.place = 1;
-- What names no finding of any text holds nowhere, as before.
UPDATE dismissal SET matter = concat_ws(E'\n', kind, message) WHERE matter IS NULL;

ALTER TABLE "dismissal" ENABLE TRIGGER dismissal_never_changes;

ALTER TABLE "dismissal" ALTER COLUMN "matter" SET NOT NULL;
ALTER TABLE "dismissal" ADD CONSTRAINT "dismissal_of_a_finding" CHECK (starts_with(matter, kind || E'\n' || message));
-- By its digest: what a finding is about can be longer than an index takes.
CREATE UNIQUE INDEX "dismissal_once" ON "dismissal" ("story_id", "sid", "hash", md5("matter"));

-- What the gate does not say of these very words, nobody dismisses.
CREATE FUNCTION refuse_unfounded_dismissal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM revision_sentence s
      JOIN revision r ON r.id = s.revision_id
      JOIN edition e ON e.id = r.edition_id
     WHERE e.story_id = NEW.story_id AND s.sid = NEW.sid AND s.hash = NEW.hash
       AND s.findings @> jsonb_build_array(jsonb_build_object('kind', NEW.kind, 'message', NEW.message))
  ) THEN
    RAISE EXCEPTION 'The check does not say this of the sentence.' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dismissal_is_of_a_finding BEFORE INSERT ON dismissal FOR EACH ROW EXECUTE FUNCTION refuse_unfounded_dismissal();
