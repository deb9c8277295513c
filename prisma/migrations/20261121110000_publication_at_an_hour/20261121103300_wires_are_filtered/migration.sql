-- The wires list by subject and by state, and searches that a person keeps and is told of.

CREATE INDEX report_subjects ON report USING gin (subjects);
CREATE INDEX report_not_usable ON report (id DESC) WHERE pub_status <> 'usable' OR correction;
CREATE INDEX report_embargoed ON report (embargo_until) WHERE embargo_until IS NOT NULL;

CREATE TABLE "saved_search" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "alerts" BOOLEAN NOT NULL DEFAULT false,
    "seen_id" UUID,
    "made_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_search_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "saved_search_named" CHECK (btrim(name) <> '')
);

CREATE UNIQUE INDEX "saved_search_person_id_name_key" ON "saved_search"("person_id", "name");

ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON saved_search TO stet_app;
