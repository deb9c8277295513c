-- Talks about sentences. A comment can be changed and taken back by whoever wrote it, never removed; what it was about stays.

CREATE TABLE "comment_thread" (
    "id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "sid" TEXT NOT NULL,
    "quote" TEXT,
    "start" INTEGER,
    "end" INTEGER,
    "sentence" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,
    "resolved_at" TIMESTAMPTZ(6),
    "resolved_by_id" UUID,

    CONSTRAINT "comment_thread_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "comment_thread_about_words" CHECK ((quote IS NULL AND start IS NULL AND "end" IS NULL)
      OR (quote <> '' AND start >= 0 AND "end" > start)),
    CONSTRAINT "comment_thread_resolved_by_somebody" CHECK ((resolved_at IS NULL) = (resolved_by_id IS NULL))
);

CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(6),
    "deleted_at" TIMESTAMPTZ(6),

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "comment_says_something" CHECK ((btrim(body) <> '') = (deleted_at IS NULL))
);

CREATE TABLE "comment_mention" (
    "comment_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "comment_mention_pkey" PRIMARY KEY ("comment_id","person_id")
);

CREATE INDEX "comment_thread_story_id_created_at_idx" ON "comment_thread"("story_id", "created_at");
CREATE INDEX "comment_thread_id_created_at_idx" ON "comment"("thread_id", "created_at");

ALTER TABLE "comment_thread" ADD CONSTRAINT "comment_thread_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comment_thread" ADD CONSTRAINT "comment_thread_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comment_thread" ADD CONSTRAINT "comment_thread_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "comment" ADD CONSTRAINT "comment_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "comment_thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE FUNCTION check_comment_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.deleted_at IS NOT NULL THEN
    RAISE EXCEPTION 'A comment that was taken back never changes.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER comment_taken_back_for_good BEFORE UPDATE ON comment FOR EACH ROW EXECUTE FUNCTION check_comment_change();
CREATE TRIGGER comment_mention_never_changes BEFORE UPDATE OR DELETE ON comment_mention FOR EACH ROW EXECUTE FUNCTION refuse_change();

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['comment_thread', 'comment', 'comment_mention'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name || '_never_emptied', name);
  END LOOP;
END $$;
CREATE TRIGGER comment_thread_never_vanishes BEFORE DELETE ON comment_thread FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER comment_never_vanishes BEFORE DELETE ON comment FOR EACH ROW EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON comment_thread, comment, comment_mention TO stet_app;
GRANT UPDATE (resolved_at, resolved_by_id) ON comment_thread TO stet_app;
GRANT UPDATE (body, edited_at, deleted_at) ON comment TO stet_app;
