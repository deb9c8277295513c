-- Suggestions in a revision: who made each and when is the desk's to say, the text holds only its id. Nothing is signed
-- off or published while one is open, judged on the text itself.

CREATE TABLE "revision_suggestion" (
    "revision_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "author_id" UUID NOT NULL,
    "suggested_at" TIMESTAMPTZ(6) NOT NULL,
    "inserted" TEXT NOT NULL,
    "removed" TEXT NOT NULL,
    "sids" TEXT[],

    CONSTRAINT "revision_suggestion_pkey" PRIMARY KEY ("revision_id","id"),
    CONSTRAINT "revision_suggestion_says_something" CHECK (inserted <> '' OR removed <> '')
);

CREATE INDEX "revision_suggestion_id_idx" ON "revision_suggestion"("id");

ALTER TABLE "revision_suggestion" ADD CONSTRAINT "revision_suggestion_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "revision_suggestion" ADD CONSTRAINT "revision_suggestion_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER revision_suggestion_never_changes BEFORE UPDATE OR DELETE ON revision_suggestion FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revision_suggestion_never_emptied BEFORE TRUNCATE ON revision_suggestion FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revision_suggestion_never_late AFTER INSERT ON revision_suggestion
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_late_part();

CREATE FUNCTION has_suggestions(revision uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(jsonb_path_exists(
    (SELECT document FROM revision v WHERE v.id = has_suggestions.revision),
    '$.**.marks[*].type ? (@ == "insertion" || @ == "deletion" || @ == "modification")'), false)
$$;

CREATE FUNCTION refuse_open_suggestions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF has_suggestions(NEW.revision_id) THEN
    RAISE EXCEPTION 'A text with open suggestions cannot be signed off.' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sign_off_without_suggestions BEFORE INSERT ON sign_off FOR EACH ROW EXECUTE FUNCTION refuse_open_suggestions();

-- An emergency publication has no sign-off before it.
CREATE FUNCTION refuse_suggested_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF has_suggestions(NEW.published_revision_id) THEN
    RAISE EXCEPTION 'A text with open suggestions cannot be published.' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER edition_published_without_suggestions BEFORE UPDATE OF state ON edition FOR EACH ROW
  WHEN (NEW.state = 'live') EXECUTE FUNCTION refuse_suggested_publication();

GRANT SELECT, INSERT ON revision_suggestion TO stet_app;
