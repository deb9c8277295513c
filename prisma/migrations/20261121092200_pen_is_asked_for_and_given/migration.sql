-- Somebody who wants to write asks whoever writes, who gives the pen or says not now. A pen that was given lies there
-- for the other to pick up, in whichever of their windows is first.

ALTER TABLE "lease" ADD COLUMN "given_by_id" UUID;
ALTER TABLE "lease" ADD CONSTRAINT "lease_given_by_id_fkey" FOREIGN KEY ("given_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "pen_request" (
    "edition_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(6) NOT NULL,
    "refused_at" TIMESTAMPTZ(6),

    CONSTRAINT "pen_request_pkey" PRIMARY KEY ("edition_id", "person_id")
);

ALTER TABLE "pen_request" ADD CONSTRAINT "pen_request_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "pen_request" ADD CONSTRAINT "pen_request_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT, DELETE, UPDATE (asked_at, refused_at) ON pen_request TO stet_app;
