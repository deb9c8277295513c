-- Another wording of a sentence, put forward by somebody who does not hold the pen. It stands beside the text until
-- whoever writes has decided it, or whoever put it forward takes it back; until then nothing is signed or published.

CREATE TYPE "wording_decision" AS ENUM ('accepted', 'rejected', 'withdrawn');

CREATE TABLE "suggested_wording" (
    "id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "sid" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "suggested_by_id" UUID NOT NULL,
    "suggested_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decision" "wording_decision",
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(6),

    CONSTRAINT "suggested_wording_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "suggested_wording_says_something" CHECK (btrim(wording) <> '' AND wording <> sentence),
    CONSTRAINT "suggested_wording_decided_by_somebody" CHECK (
      (decision IS NULL) = (decided_at IS NULL) AND (decision IS NULL) = (decided_by_id IS NULL)),
    CONSTRAINT "suggested_wording_taken_back_by_its_author" CHECK (decision <> 'withdrawn' OR decided_by_id = suggested_by_id)
);

CREATE INDEX "suggested_wording_edition_id_idx" ON "suggested_wording"("edition_id");
CREATE UNIQUE INDEX suggested_wording_one_open ON suggested_wording (edition_id, sid, suggested_by_id) WHERE decision IS NULL;

ALTER TABLE "suggested_wording" ADD CONSTRAINT "suggested_wording_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "suggested_wording" ADD CONSTRAINT "suggested_wording_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "suggested_wording" ADD CONSTRAINT "suggested_wording_suggested_by_id_fkey" FOREIGN KEY ("suggested_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "suggested_wording" ADD CONSTRAINT "suggested_wording_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- It is about words that stand in the newest text, and it begins undecided.
CREATE FUNCTION refuse_stale_wording() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.decision IS NOT NULL OR NOT EXISTS (
    SELECT FROM edition e
      JOIN revision_sentence s ON s.revision_id = e.head_revision_id
     WHERE e.id = NEW.edition_id AND e.story_id = NEW.story_id
       AND s.sid = NEW.sid AND s.hash = NEW.hash AND s.text = NEW.sentence
  ) THEN
    RAISE EXCEPTION 'The newest text does not say this sentence.' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER suggested_wording_of_the_newest_text BEFORE INSERT ON suggested_wording FOR EACH ROW EXECUTE FUNCTION refuse_stale_wording();

-- What is accepted stands in the text.
CREATE FUNCTION refuse_all_but_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.decision IS NOT NULL
     OR to_jsonb(NEW) - 'decision' - 'decided_by_id' - 'decided_at'
        IS DISTINCT FROM to_jsonb(OLD) - 'decision' - 'decided_by_id' - 'decided_at' THEN
    RAISE EXCEPTION 'A suggested wording can only be decided, and only once.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.decision = 'accepted' AND NOT EXISTS (
    SELECT FROM edition e
      JOIN revision_sentence s ON s.revision_id = e.head_revision_id
     WHERE e.id = NEW.edition_id AND s.sid = NEW.sid AND s.text = NEW.wording
  ) THEN
    RAISE EXCEPTION 'The newest text does not have the wording that is accepted.' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER suggested_wording_only_decided BEFORE UPDATE ON suggested_wording FOR EACH ROW EXECUTE FUNCTION refuse_all_but_decision();
CREATE TRIGGER suggested_wording_never_vanishes BEFORE DELETE ON suggested_wording FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER suggested_wording_never_emptied BEFORE TRUNCATE ON suggested_wording FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION has_open_wordings(edition uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM suggested_wording w WHERE w.edition_id = has_open_wordings.edition AND w.decision IS NULL)
$$;

CREATE OR REPLACE FUNCTION refuse_open_suggestions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF has_suggestions(NEW.revision_id) OR has_open_wordings(NEW.edition_id) THEN
    RAISE EXCEPTION 'A text with open suggestions cannot be signed off.' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION refuse_suggested_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF has_suggestions(NEW.published_revision_id) OR has_open_wordings(NEW.id) THEN
    RAISE EXCEPTION 'A text with open suggestions cannot be published.' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

GRANT SELECT, INSERT ON suggested_wording TO stet_app;
GRANT UPDATE (decision, decided_by_id, decided_at) ON suggested_wording TO stet_app;
