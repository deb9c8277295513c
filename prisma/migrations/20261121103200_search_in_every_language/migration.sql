-- Words are searched in the form of their own language, without accents, and who wrote a report or what it is about
-- counts between its headline and its text.

-- The rules by which Postgres finds the stem of a word; words of other languages are taken as they are.
CREATE FUNCTION search_config(language text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE split_part(lower(coalesce(language, '')), '-', 1)
    WHEN 'ar' THEN 'pg_catalog.arabic'::regconfig WHEN 'ca' THEN 'pg_catalog.catalan'::regconfig
    WHEN 'da' THEN 'pg_catalog.danish'::regconfig WHEN 'de' THEN 'pg_catalog.german'::regconfig
    WHEN 'el' THEN 'pg_catalog.greek'::regconfig WHEN 'en' THEN 'pg_catalog.english'::regconfig
    WHEN 'es' THEN 'pg_catalog.spanish'::regconfig WHEN 'fi' THEN 'pg_catalog.finnish'::regconfig
    WHEN 'fr' THEN 'pg_catalog.french'::regconfig WHEN 'hu' THEN 'pg_catalog.hungarian'::regconfig
    WHEN 'it' THEN 'pg_catalog.italian'::regconfig WHEN 'nb' THEN 'pg_catalog.norwegian'::regconfig
    WHEN 'nl' THEN 'pg_catalog.dutch'::regconfig WHEN 'nn' THEN 'pg_catalog.norwegian'::regconfig
    WHEN 'no' THEN 'pg_catalog.norwegian'::regconfig WHEN 'pt' THEN 'pg_catalog.portuguese'::regconfig
    WHEN 'ro' THEN 'pg_catalog.romanian'::regconfig WHEN 'ru' THEN 'pg_catalog.russian'::regconfig
    WHEN 'sv' THEN 'pg_catalog.swedish'::regconfig WHEN 'tr' THEN 'pg_catalog.turkish'::regconfig
    ELSE 'pg_catalog.simple'::regconfig END
$$;

-- Without accents and vowel points. Composed again at the end, so that no text grows and syllables stay whole.
CREATE FUNCTION search_fold(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT normalize(regexp_replace(normalize(words, NFD), '[\u0300-\u036F\u064B-\u065F]', '', 'g'), NFC)
$$;

-- array_to_string is not immutable for every type; for text it is. A report without any has no list at all.
CREATE FUNCTION search_list(words text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_to_string(words, ' '), '')
$$;

ALTER TABLE report DROP COLUMN search;
ALTER TABLE report ADD COLUMN search tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector(search_config(language), search_fold(left(coalesce(headline, ''), 1000))), 'A')
  || setweight(to_tsvector(search_config(language), search_fold(left(
       coalesce(byline, '') || ' ' || coalesce(slugline, '') || ' ' || coalesce(source, '') || ' '
       || search_list(keywords) || ' ' || search_list(subjects), 4000))), 'B')
  || setweight(to_tsvector(search_config(language), search_fold(left(text, 100000))), 'C')
) STORED;
CREATE INDEX report_search ON report USING gin (search);
