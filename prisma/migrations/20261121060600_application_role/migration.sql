-- The role that the running program works as: it owns nothing, and may write only what the desk's work writes.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'stet_app') THEN
    CREATE ROLE stet_app NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  -- Another database of the same server was set up at the same moment.
  NULL;
END $$;
DO $$ BEGIN EXECUTE format('GRANT stet_app TO %I', current_user); END $$;

GRANT USAGE ON SCHEMA public TO stet_app;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO stet_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO stet_app;

GRANT INSERT ON
  newsroom, person, session, identity, sign_in_attempt,
  payload, report, block, block_correction, report_sentence,
  story, story_report, merge, claim_choice, settlement,
  edition, lease, revision, revision_sentence, citation, edition_draft,
  approval, sign_off, output, outbox_message, audit_event
TO stet_app;

GRANT UPDATE (email, name, password_hash, roles, disabled_at) ON person TO stet_app;
GRANT UPDATE (seen_at, expires_at, ended_at, proved_at) ON session TO stet_app;
GRANT UPDATE (name, demonstration) ON newsroom TO stet_app;
GRANT UPDATE (pub_status) ON report TO stet_app;
GRANT UPDATE (slug, title, touched_at) ON story TO stet_app;
GRANT UPDATE ON merge, claim_choice, lease, edition_draft TO stet_app;
GRANT UPDATE (replaced_at) ON settlement TO stet_app;
GRANT UPDATE (state, head_revision_id, public_note, submitted_at, submitted_by_id, published_at, published_by_id, published_revision_id) ON edition TO stet_app;
GRANT UPDATE (lapsed_at, lapse_reason) ON approval TO stet_app;
GRANT UPDATE (fallen_at, fall_reason) ON sign_off TO stet_app;
GRANT UPDATE (delivered_at, attempts, next_attempt_at, last_error) ON outbox_message TO stet_app;

GRANT DELETE ON sign_in_attempt, story_report, claim_choice, lease, edition_draft TO stet_app;
