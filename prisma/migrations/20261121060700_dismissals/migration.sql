-- A finding of the gate can be dismissed for a reason, at the very words it was found in; the word stays on record.

CREATE TABLE "dismissal" (
    "id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "sid" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dismissal_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "dismissal_reasoned" CHECK (btrim(reason) <> '')
);

CREATE UNIQUE INDEX "dismissal_story_id_sid_hash_kind_key" ON "dismissal"("story_id", "sid", "hash", "kind");

ALTER TABLE "dismissal" ADD CONSTRAINT "dismissal_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "dismissal" ADD CONSTRAINT "dismissal_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER dismissal_never_changes BEFORE UPDATE OR DELETE ON dismissal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER dismissal_never_emptied BEFORE TRUNCATE ON dismissal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON dismissal TO stet_app;
