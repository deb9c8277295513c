-- How the house spells a name, by each spelling of it that reports have used.

CREATE TABLE "house_name" (
    "spelling" TEXT NOT NULL,
    "house" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "house_name_pkey" PRIMARY KEY ("spelling"),
    CONSTRAINT "house_name_spelled" CHECK (btrim(house) <> '')
);

ALTER TABLE "house_name" ADD CONSTRAINT "house_name_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON house_name TO stet_app;
