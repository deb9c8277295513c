-- What agencies say of a report beside its words: its times, rights, topics, places, pictures and the items it replaces.
-- Reports that were kept before have none of it.

ALTER TABLE "report"
  ADD COLUMN "first_created_at" TIMESTAMPTZ(6),
  ADD COLUMN "version_created_at" TIMESTAMPTZ(6),
  ADD COLUMN "credit_line" TEXT,
  ADD COLUMN "topics" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "keywords" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "genres" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "places" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "rights" JSONB,
  ADD COLUMN "media" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "links" JSONB NOT NULL DEFAULT '[]';
