-- How the house writes: words that it does not use and what it writes in their place.

CREATE TABLE "style_rule" (
    "avoid" TEXT NOT NULL,
    "prefer" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "style_rule_pkey" PRIMARY KEY ("avoid"),
    CONSTRAINT "style_rule_worded" CHECK (btrim(avoid) = avoid AND avoid <> '' AND btrim(prefer) <> '' AND prefer <> avoid)
);

ALTER TABLE "style_rule" ADD CONSTRAINT "style_rule_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON style_rule TO stet_app;
