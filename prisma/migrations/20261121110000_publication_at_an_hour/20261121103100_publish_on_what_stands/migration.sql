-- A story is published on what stands: not on a report that was killed or withdrawn, nor on words that its agency has
-- changed. A retraction keeps the words that it takes back.

CREATE OR REPLACE FUNCTION require_publishable(edition uuid, published uuid, head uuid) RETURNS void LANGUAGE plpgsql AS $$
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
  ELSIF EXISTS (SELECT FROM fallen_citation f WHERE f.revision_id = head)
        AND NOT EXISTS (SELECT FROM edition e WHERE e.id = require_publishable.edition AND e.kind = 'retraction') THEN
    RAISE EXCEPTION 'A sentence rests on a report that was taken back or changed.' USING ERRCODE = 'check_violation';
  END IF;
END $$;
