-- Who has a story open, for a minute at a time: a window that is gone without a word is forgotten by itself.

CREATE TABLE "presence" (
    "id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "presence_story_id_idx" ON "presence"("story_id");

ALTER TABLE "presence" ADD CONSTRAINT "presence_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "presence" ADD CONSTRAINT "presence_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT, DELETE, UPDATE (expires_at) ON presence TO stet_app;
