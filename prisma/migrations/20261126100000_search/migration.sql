-- A search reads up to a thousand vectors, twice. Packed they were hardly smaller, and unpacking took half of the time.
ALTER TABLE "Article" ALTER COLUMN "search" SET STORAGE EXTERNAL;

-- ── Words ────────────────────────────────────────────────────────────────────────────────────
-- Every word that a published article was ever written with, as it is spelled, for queries that are mistyped. A word is
-- never counted and never taken out: whoever offers one looks first whether it is found.

CREATE TABLE "Word" (
    "word" TEXT NOT NULL,

    CONSTRAINT "Word_pkey" PRIMARY KEY ("word")
);

CREATE INDEX "Word_word_trgm_idx" ON "Word" USING gin ("word" gin_trgm_ops);
DROP INDEX "Article_title_trgm_idx";

CREATE FUNCTION words_in(title text, summary text, body text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT tsvector_to_array(to_tsvector('pg_catalog.simple', title || ' ' || summary || ' ' || left(body, 200000)))
$$;

-- Letters only; scripts without spaces have no words in this sense (see search_text).
CREATE FUNCTION is_word(text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT length($1) BETWEEN 3 AND 30 AND $1 ~ '^[[:alpha:]]+$'
    AND $1 !~ '[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]'
$$;

CREATE FUNCTION learn_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "Word" ("word")
  SELECT word FROM (
    SELECT DISTINCT unnest(words_in("title", "summary", "body")) AS word FROM written WHERE "listedAt" IS NOT NULL
  ) AS each
  WHERE NOT EXISTS (SELECT FROM "Word" AS known WHERE known."word" = each.word) AND is_word(word)
  ORDER BY word -- so that writers never wait for each other in a circle
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER learn_words_added AFTER INSERT ON "Article"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION learn_words();
CREATE TRIGGER learn_words_changed AFTER UPDATE ON "Article"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION learn_words();

INSERT INTO "Word" ("word")
SELECT word FROM (
  SELECT DISTINCT unnest(words_in("title", "summary", "body")) AS word FROM "Article" WHERE "listedAt" IS NOT NULL
) AS each
WHERE is_word(word);
