-- Two windows of one person may hold different words: each window's draft is kept, and neither writes over the other.

ALTER TABLE "edition_draft" ADD COLUMN "window_id" TEXT NOT NULL DEFAULT '';
ALTER TABLE "edition_draft" DROP CONSTRAINT "edition_draft_pkey";
ALTER TABLE "edition_draft" ADD CONSTRAINT "edition_draft_pkey" PRIMARY KEY ("edition_id", "person_id", "window_id");
ALTER TABLE "edition_draft" ALTER COLUMN "window_id" DROP DEFAULT;
ALTER TABLE "edition_draft" ADD CONSTRAINT "edition_draft_window_short" CHECK (length(window_id) <= 64);
