-- How reports come in: an intake is one bringing-in of files, read one by one by the queue; a feed is asked again and
-- again; an access token lets a program send. A file's row is the queue's truth: it leaves 'waiting' once, in the very
-- transaction that stores its reports, so that no killed process loses a file or takes it in twice.

CREATE TYPE "intake_way" AS ENUM ('upload', 'address', 'feed', 'folder', 'program');

CREATE TYPE "intake_state" AS ENUM ('waiting', 'taken_in', 'known', 'refused', 'cancelled');

CREATE TABLE "intake" (
    "id" UUID NOT NULL,
    "way" "intake_way" NOT NULL,
    "title" TEXT NOT NULL,
    "expected" INTEGER NOT NULL DEFAULT 1,
    "started_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_by_id" UUID,
    "token_id" UUID,
    "idempotency_key" TEXT,
    "feed_id" UUID,
    "cancelled_at" TIMESTAMPTZ(6),
    "cancelled_by_id" UUID,

    CONSTRAINT "intake_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "intake_expects" CHECK (expected BETWEEN 1 AND 100000)
);

CREATE TABLE "intake_file" (
    "id" UUID NOT NULL,
    "intake_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "payload_id" UUID NOT NULL,
    "state" "intake_state" NOT NULL DEFAULT 'waiting',
    "reports" INTEGER NOT NULL DEFAULT 0,
    "message" TEXT,
    "received_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(6),

    CONSTRAINT "intake_file_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "intake_file_done" CHECK ((state = 'waiting') = (done_at IS NULL)),
    CONSTRAINT "intake_file_refused" CHECK (state <> 'refused' OR message IS NOT NULL)
);

CREATE TABLE "feed" (
    "id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "every_minutes" INTEGER NOT NULL DEFAULT 5,
    "paused" BOOLEAN NOT NULL DEFAULT false,
    "added_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "added_by_id" UUID NOT NULL,
    "removed_at" TIMESTAMPTZ(6),
    "etag" TEXT,
    "last_modified" TEXT,
    "polled_at" TIMESTAMPTZ(6),
    "next_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,

    CONSTRAINT "feed_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "feed_minutes" CHECK (every_minutes BETWEEN 1 AND 1440)
);

CREATE TABLE "access_token" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "scopes" TEXT[],
    "made_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "made_by_id" UUID NOT NULL,
    "used_at" TIMESTAMPTZ(6),
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "access_token_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "intake_feed_id_id_idx" ON "intake"("feed_id", "id" DESC);

CREATE UNIQUE INDEX "intake_token_id_idempotency_key_key" ON "intake"("token_id", "idempotency_key");

CREATE INDEX "intake_file_intake_id_id_idx" ON "intake_file"("intake_id", "id");

CREATE UNIQUE INDEX "access_token_hash_key" ON "access_token"("hash");

ALTER TABLE "intake" ADD CONSTRAINT "intake_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "intake" ADD CONSTRAINT "intake_cancelled_by_id_fkey" FOREIGN KEY ("cancelled_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "intake" ADD CONSTRAINT "intake_token_id_fkey" FOREIGN KEY ("token_id") REFERENCES "access_token"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "intake" ADD CONSTRAINT "intake_feed_id_fkey" FOREIGN KEY ("feed_id") REFERENCES "feed"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "intake_file" ADD CONSTRAINT "intake_file_intake_id_fkey" FOREIGN KEY ("intake_id") REFERENCES "intake"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "intake_file" ADD CONSTRAINT "intake_file_payload_id_fkey" FOREIGN KEY ("payload_id") REFERENCES "payload"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "feed" ADD CONSTRAINT "feed_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "access_token" ADD CONSTRAINT "access_token_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What still waits, whatever else there is.
CREATE INDEX "intake_file_waiting" ON "intake_file"("intake_id", "id") WHERE state = 'waiting';
CREATE INDEX "feed_due" ON "feed"("next_at") WHERE removed_at IS NULL AND NOT paused;
CREATE UNIQUE INDEX "feed_once" ON "feed"("url") WHERE removed_at IS NULL;

CREATE FUNCTION refuse_second_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'waiting' THEN
    RAISE EXCEPTION 'a file of an intake is done with once' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER intake_file_ends_once BEFORE UPDATE ON intake_file FOR EACH ROW EXECUTE FUNCTION refuse_second_end();

GRANT SELECT, INSERT ON intake, intake_file, feed, access_token TO stet_app;
GRANT UPDATE (expected, cancelled_at, cancelled_by_id) ON intake TO stet_app;
GRANT UPDATE (state, reports, message, done_at) ON intake_file TO stet_app;
GRANT UPDATE (title, every_minutes, paused, removed_at, etag, last_modified, polled_at, next_at, failures, problem) ON feed TO stet_app;
GRANT UPDATE (used_at, revoked_at) ON access_token TO stet_app;
