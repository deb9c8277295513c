-- Whose reports come in, as the desk knows them.

CREATE TABLE "provider" (
    "name" TEXT NOT NULL,
    "house_name" TEXT,
    "trust_note" TEXT NOT NULL DEFAULT '',
    "origin" TEXT NOT NULL DEFAULT 'own',
    "origin_name" TEXT,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "provider_pkey" PRIMARY KEY ("name"),
    CONSTRAINT "provider_named" CHECK (btrim(name) <> '' AND (house_name IS NULL OR btrim(house_name) <> '')),
    CONSTRAINT "provider_origin" CHECK (origin IN ('own', 'other', 'unknown')
        AND (origin = 'other') = (origin_name IS NOT NULL)
        AND (origin_name IS NULL OR (btrim(origin_name) <> '' AND origin_name <> name)))
);

ALTER TABLE "provider" ADD CONSTRAINT "provider_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON provider TO stet_app;

-- Who delivered reports is listed by jumping from name to name; most reports name nobody.
CREATE INDEX report_distributor ON report (distributor) WHERE distributor IS NOT NULL;
