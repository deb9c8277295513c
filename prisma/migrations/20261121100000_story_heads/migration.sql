-- What stands round a story's text is saved with it: slug, byline, dateline and summary. Older revisions have none.

ALTER TABLE "revision"
  ADD COLUMN "slugline" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "byline" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "dateline" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "summary" TEXT NOT NULL DEFAULT '';

ALTER TABLE "edition_draft"
  ADD COLUMN "slugline" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "byline" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "dateline" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "summary" TEXT NOT NULL DEFAULT '';
