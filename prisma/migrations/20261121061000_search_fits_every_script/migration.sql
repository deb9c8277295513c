-- A tsvector holds at most 1 MB. 300,000 characters can be more than that in scripts of two bytes a letter and more,
-- since each part of a hyphened word is a word again; such a report could not be kept at all. 100,000 always fit:
-- four bytes a letter, everything twice, and the places of the words.

ALTER TABLE report DROP COLUMN search;
ALTER TABLE report ADD COLUMN search tsvector GENERATED ALWAYS AS (
  CASE WHEN language LIKE 'en%' THEN
    setweight(to_tsvector('english', left(coalesce(headline, ''), 1000)), 'A') || setweight(to_tsvector('english', left(text, 100000)), 'B')
  ELSE
    setweight(to_tsvector('simple', left(coalesce(headline, ''), 1000)), 'A') || setweight(to_tsvector('simple', left(text, 100000)), 'B')
  END
) STORED;
CREATE INDEX report_search ON report USING gin (search);
