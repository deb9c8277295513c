-- What becomes of reports after they came: a newer version, a correction, a kill, a withdrawal. Nothing of the report
-- itself is touched; what rests on it is found by the view below, for drafts and for what is published alike.

CREATE TYPE "report_change_kind" AS ENUM ('replaced', 'corrected', 'killed', 'withheld', 'withdrawn');

CREATE TABLE "report_change" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "kind" "report_change_kind" NOT NULL,
    "by_report_id" UUID,
    "by_person_id" UUID,
    "reason" TEXT,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_change_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "report_change_by_another" CHECK (by_report_id IS DISTINCT FROM report_id),
    CONSTRAINT "report_change_by_somebody" CHECK ((kind = 'withdrawn') = (by_report_id IS NULL)),
    CONSTRAINT "report_change_withdrawn_for_a_reason" CHECK (kind <> 'withdrawn' OR (by_person_id IS NOT NULL AND btrim(reason) <> ''))
);

CREATE TABLE "standing_passage" (
    "change_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "new_start" INTEGER NOT NULL,
    "new_end" INTEGER NOT NULL,

    CONSTRAINT "standing_passage_pkey" PRIMARY KEY ("change_id","start","end"),
    CONSTRAINT "standing_passage_lies_in_order" CHECK (start < "end" AND new_start < new_end)
);

CREATE INDEX "report_change_report_id_idx" ON "report_change"("report_id");

CREATE INDEX "report_change_by_report_id_idx" ON "report_change"("by_report_id");

CREATE INDEX "report_guid_idx" ON "report" USING HASH ("guid");

ALTER TABLE "report_change" ADD CONSTRAINT "report_change_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_change" ADD CONSTRAINT "report_change_by_report_id_fkey" FOREIGN KEY ("by_report_id") REFERENCES "report"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "report_change" ADD CONSTRAINT "report_change_by_person_id_fkey" FOREIGN KEY ("by_person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "standing_passage" ADD CONSTRAINT "standing_passage_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "report_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE UNIQUE INDEX "report_change_once" ON "report_change"("report_id", "kind", "by_report_id") NULLS NOT DISTINCT;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['report_change', 'standing_passage'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name || '_never_changes', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name || '_never_emptied', name);
  END LOOP;
END $$;

-- The citations whose words no longer stand: of a report that was taken back, or of one that was replaced and whose
-- newest version does not say the same.
CREATE VIEW fallen_citation AS
SELECT c.revision_id, c.sid, c.position, c.report_id, g.id AS change_id, g.kind, g.by_report_id, g.at
  FROM citation c
  JOIN LATERAL (
    SELECT g.* FROM report_change g WHERE g.report_id = c.report_id
     ORDER BY g.kind IN ('killed', 'withheld', 'withdrawn') DESC, g.id DESC LIMIT 1
  ) g ON g.kind IN ('killed', 'withheld', 'withdrawn') OR NOT EXISTS (
    SELECT FROM standing_passage s WHERE s.change_id = g.id AND s.start = c.start AND s."end" = c."end");

GRANT SELECT, INSERT ON report_change, standing_passage TO stet_app;
GRANT SELECT ON fallen_citation TO stet_app;
