-- By what a report is found among the others: the terms that tell its event, and the smallest hashes of its words for
-- finding copies. Both follow from words that never change, so neither do they. The program fills in, when it starts,
-- what reports from before this have not: SQL cannot read names. A report with a row in report_sketch has all of it.

CREATE TABLE "report_sketch" (
    "report_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "hashes" INTEGER[] NOT NULL,

    CONSTRAINT "report_sketch_pkey" PRIMARY KEY ("report_id")
);

CREATE TABLE "report_mark" (
    "hash" INTEGER NOT NULL,
    "report_id" UUID NOT NULL,

    CONSTRAINT "report_mark_pkey" PRIMARY KEY ("hash","report_id")
);

CREATE TABLE "report_term" (
    "report_id" UUID NOT NULL,
    "term" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "weight" REAL NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "report_term_pkey" PRIMARY KEY ("report_id","term"),
    CONSTRAINT "report_term_weighs" CHECK (weight > 0)
);

CREATE INDEX "report_sketch_at_idx" ON "report_sketch"("at");
CREATE INDEX "report_term_term_at_report_id_weight_idx" ON "report_term"("term", "at", "report_id", "weight");

ALTER TABLE "report_sketch" ADD CONSTRAINT "report_sketch_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "report_mark" ADD CONSTRAINT "report_mark_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report_sketch"("report_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "report_term" ADD CONSTRAINT "report_term_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report_sketch"("report_id") ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['report_sketch', 'report_mark', 'report_term'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name || '_never_changes', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name || '_never_emptied', name);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON report_sketch, report_mark, report_term TO stet_app;
