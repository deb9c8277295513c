-- What a single row may say, and which rows there may be only one of.

ALTER TABLE newsroom ADD CONSTRAINT newsroom_is_one CHECK (id = 1);

ALTER TABLE person
  ADD CONSTRAINT person_email_lower CHECK (email = lower(email)),
  ADD CONSTRAINT person_named CHECK (btrim(name) <> ''),
  ADD CONSTRAINT person_has_role CHECK (cardinality(roles) > 0);

ALTER TABLE payload ADD CONSTRAINT payload_sha256_fits CHECK (sha256 = encode(sha256(bytes), 'hex'));

ALTER TABLE report
  ADD CONSTRAINT report_format_known CHECK (format IN
    ('text', 'html', 'newsml-g2', 'newsml-1', 'nitf', 'ninjs', 'rss', 'atom', 'iptc7901', 'anpa', 'email')),
  ADD CONSTRAINT report_item_counts CHECK (item >= 0),
  -- UTF-16 code units: every character once, those beyond the basic plane twice.
  ADD CONSTRAINT report_length_fits CHECK
    (text_length = char_length(text) + regexp_count(text, '[\U00010000-\U0010FFFF]'));

ALTER TABLE block ADD CONSTRAINT block_is_a_span CHECK (0 <= start AND start < "end");
ALTER TABLE report_sentence ADD CONSTRAINT report_sentence_is_a_span CHECK (0 <= start AND start < "end");

ALTER TABLE story
  ADD CONSTRAINT story_slug_plain CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
  ADD CONSTRAINT story_titled CHECK (btrim(title) <> '');
ALTER TABLE story_report ADD CONSTRAINT story_report_numbered CHECK (number >= 1);

ALTER TABLE settlement
  ADD CONSTRAINT settlement_reasoned CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT settlement_side_when_taken CHECK ((decision = 'take') = (side IS NOT NULL));
CREATE UNIQUE INDEX settlement_one_live ON settlement (story_id, conflict_key) WHERE replaced_at IS NULL;

ALTER TABLE edition
  ADD CONSTRAINT edition_state_known CHECK (state IN
    ('drafting', 'in-review', 'signed-off', 'scheduled', 'live', 'superseded', 'retracted', 'spiked')),
  ADD CONSTRAINT edition_published_wholly CHECK
    ((published_at IS NULL) = (published_by_id IS NULL) AND (published_at IS NULL) = (published_revision_id IS NULL)),
  ADD CONSTRAINT edition_live_is_published CHECK
    ((state IN ('live', 'superseded', 'retracted')) = (published_at IS NOT NULL));
CREATE UNIQUE INDEX edition_one_live ON edition (story_id) WHERE state = 'live';
CREATE UNIQUE INDEX edition_one_working ON edition (story_id)
  WHERE state IN ('drafting', 'in-review', 'signed-off', 'scheduled');

ALTER TABLE revision_sentence
  ADD CONSTRAINT revision_sentence_hash_shape CHECK (hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT revision_sentence_kind_known CHECK (kind IN ('text', 'subhead', 'item', 'quote')),
  ADD CONSTRAINT revision_sentence_has_author CHECK (cardinality(authors) > 0);
ALTER TABLE citation ADD CONSTRAINT citation_is_a_span CHECK (0 <= start AND start < "end");

ALTER TABLE approval
  ADD CONSTRAINT approval_reasoned CHECK (judgement = 'approved' OR btrim(coalesce(reason, '')) <> ''),
  ADD CONSTRAINT approval_lapse_reasoned CHECK ((lapsed_at IS NULL) = (lapse_reason IS NULL));
CREATE UNIQUE INDEX approval_one_live ON approval (story_id, sid, reviewer_id) WHERE lapsed_at IS NULL;

ALTER TABLE sign_off ADD CONSTRAINT sign_off_fall_reasoned CHECK ((fallen_at IS NULL) = (fall_reason IS NULL));
CREATE UNIQUE INDEX sign_off_one_live ON sign_off (edition_id) WHERE fallen_at IS NULL;

ALTER TABLE audit_event ADD CONSTRAINT audit_event_kind_plain CHECK (kind ~ '^[a-zA-Z]+(\.[a-zA-Z]+)+$');
