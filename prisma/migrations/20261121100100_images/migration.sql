-- Images are kept once, by the hash of their bytes, and never change; a revision says which of them it shows.

CREATE TABLE "image" (
    "sha256" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "received_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "received_by_id" UUID NOT NULL,

    CONSTRAINT "image_pkey" PRIMARY KEY ("sha256"),
    CONSTRAINT "image_sha256_fits" CHECK (sha256 = encode(sha256(bytes), 'hex')),
    CONSTRAINT "image_media_type_known" CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp', 'image/gif')),
    CONSTRAINT "image_size_fits" CHECK (octet_length(bytes) <= 8000000 AND width BETWEEN 1 AND 16384 AND height BETWEEN 1 AND 16384)
);

ALTER TABLE "image" ADD CONSTRAINT "image_received_by_id_fkey" FOREIGN KEY ("received_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "revision_image" (
    "revision_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "image_sha256" TEXT NOT NULL,
    "alt" TEXT NOT NULL,
    "credit" TEXT NOT NULL,

    CONSTRAINT "revision_image_pkey" PRIMARY KEY ("revision_id", "position")
);

CREATE INDEX "revision_image_image_sha256_idx" ON "revision_image"("image_sha256");

ALTER TABLE "revision_image" ADD CONSTRAINT "revision_image_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "revision_image" ADD CONSTRAINT "revision_image_image_sha256_fkey" FOREIGN KEY ("image_sha256") REFERENCES "image"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER image_never_changes BEFORE UPDATE OR DELETE ON image FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER image_never_emptied BEFORE TRUNCATE ON image FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revision_image_never_changes BEFORE UPDATE OR DELETE ON revision_image FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revision_image_never_emptied BEFORE TRUNCATE ON revision_image FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revision_image_never_late AFTER INSERT ON revision_image
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_late_part();

-- What a caption says is a sentence like any other.
ALTER TABLE revision_sentence
  DROP CONSTRAINT revision_sentence_kind_known,
  ADD CONSTRAINT revision_sentence_kind_known CHECK (kind IN ('text', 'subhead', 'item', 'quote', 'caption'));

GRANT SELECT, INSERT ON image, revision_image TO stet_app;
