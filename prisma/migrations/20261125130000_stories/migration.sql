-- A story is told by several articles: it has a standfirst, former addresses, and what the database itself keeps of its
-- public articles. Labels learn which of their articles stand for a story, so that a listing shows a story once.

ALTER TABLE "Story"
  ADD COLUMN "summary" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "edited" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "articleCount" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "sourceCount" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "firstAt" TIMESTAMPTZ(3),
  ADD COLUMN "listedAt" TIMESTAMPTZ(3),
  ADD COLUMN "shownAt" TIMESTAMPTZ(3),
  ADD COLUMN "newestId" INTEGER;

ALTER TABLE "Story" ADD CONSTRAINT "Story_newestId_fkey"
  FOREIGN KEY ("newestId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Not unique, though no two stories have the same one: while an article goes from one to the other both do, and a unique
-- index would make every change of it wait for the foreign keys of new articles.
CREATE INDEX "Story_newestId_key" ON "Story"("newestId");
CREATE INDEX "Story_shownAt_id_idx" ON "Story"("shownAt" DESC, "id" DESC);

CREATE TABLE "Coverage" (
    "storyId" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "articleCount" INTEGER NOT NULL,
    "firstAt" TIMESTAMPTZ(3) NOT NULL,
    "firstId" INTEGER NOT NULL,

    CONSTRAINT "Coverage_pkey" PRIMARY KEY ("storyId","sourceId")
);

CREATE INDEX "Coverage_storyId_firstAt_firstId_idx" ON "Coverage"("storyId", "firstAt", "firstId");
CREATE INDEX "Coverage_sourceId_idx" ON "Coverage"("sourceId");

ALTER TABLE "Coverage" ADD CONSTRAINT "Coverage_storyId_fkey"
  FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Coverage" ADD CONSTRAINT "Coverage_sourceId_fkey"
  FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "FormerSlug" ADD COLUMN "storyId" INTEGER;
ALTER TABLE "FormerSlug" ADD CONSTRAINT "FormerSlug_storyId_fkey"
  FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

DROP INDEX "Article_storyId_listedAt_idx";
CREATE INDEX "Article_storyId_listedAt_id_idx" ON "Article"("storyId", "listedAt" DESC, "id" DESC);

ALTER TABLE "ArticleTopic" ADD COLUMN "shownAt" TIMESTAMPTZ(3), ADD COLUMN "storyId" INTEGER;
ALTER TABLE "ArticleEntity" ADD COLUMN "shownAt" TIMESTAMPTZ(3), ADD COLUMN "storyId" INTEGER;

CREATE INDEX "ArticleTopic_topicId_shownAt_articleId_idx" ON "ArticleTopic"("topicId", "shownAt" DESC, "articleId" DESC);
CREATE INDEX "ArticleEntity_entityId_shownAt_articleId_idx" ON "ArticleEntity"("entityId", "shownAt" DESC, "articleId" DESC);
CREATE INDEX "ArticleTopic_storyId_topicId_listedAt_articleId_idx"
  ON "ArticleTopic"("storyId", "topicId", "listedAt" DESC, "articleId" DESC) WHERE "storyId" IS NOT NULL;
CREATE INDEX "ArticleEntity_storyId_entityId_listedAt_articleId_idx"
  ON "ArticleEntity"("storyId", "entityId", "listedAt" DESC, "articleId" DESC) WHERE "storyId" IS NOT NULL;

-- ── What a story says of its articles ────────────────────────────────────────────────────────

-- Writers of one story wait for each other here, before they wait for anything else of it; in order of id, so that they
-- never wait in a circle.
CREATE FUNCTION lock_stories(ids int[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "Story" WHERE "id" = ANY (ids) ORDER BY "id" FOR NO KEY UPDATE;
END $$;

CREATE FUNCTION keep_stories(ids int[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM lock_stories(ids);
  UPDATE "Story" AS story SET ("articleCount", "sourceCount", "firstAt", "listedAt", "shownAt", "newestId") = (
    SELECT count(*), count(DISTINCT coalesce("sourceId", 0)), min("listedAt"), max("listedAt"),
      CASE WHEN count(*) > 1 THEN max("listedAt") END, (array_agg("id" ORDER BY "listedAt" DESC, "id" DESC))[1]
    FROM "Article" WHERE "storyId" = story."id" AND "listedAt" IS NOT NULL)
  WHERE story."id" = ANY (ids);
  INSERT INTO "Coverage" AS coverage ("storyId", "sourceId", "articleCount", "firstAt", "firstId")
    SELECT "storyId", "sourceId", count(*), min("listedAt"), (array_agg("id" ORDER BY "listedAt", "id"))[1] FROM "Article"
    WHERE "storyId" = ANY (ids) AND "sourceId" IS NOT NULL AND "listedAt" IS NOT NULL GROUP BY 1, 2
    ON CONFLICT ("storyId", "sourceId") DO UPDATE SET ("articleCount", "firstAt", "firstId") = (EXCLUDED."articleCount", EXCLUDED."firstAt", EXCLUDED."firstId")
    WHERE (coverage."articleCount", coverage."firstAt", coverage."firstId")
      <> (EXCLUDED."articleCount", EXCLUDED."firstAt", EXCLUDED."firstId");
  DELETE FROM "Coverage" AS coverage WHERE "storyId" = ANY (ids) AND NOT EXISTS (
    SELECT FROM "Article" AS article
    WHERE article."storyId" = coverage."storyId" AND article."sourceId" = coverage."sourceId" AND "listedAt" IS NOT NULL);
END $$;

CREATE FUNCTION article_in_story() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched int[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(DISTINCT "storyId") INTO touched FROM added WHERE "storyId" IS NOT NULL;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(DISTINCT "storyId") INTO touched FROM removed WHERE "storyId" IS NOT NULL;
  ELSE
    SELECT array_agg(DISTINCT story) INTO touched
    FROM removed JOIN added USING ("id") CROSS JOIN LATERAL unnest(ARRAY[removed."storyId", added."storyId"]) AS story
    WHERE story IS NOT NULL AND (removed."storyId", removed."listedAt", removed."sourceId")
      IS DISTINCT FROM (added."storyId", added."listedAt", added."sourceId");
  END IF;
  IF touched IS NOT NULL THEN PERFORM keep_stories(touched); END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER article_in_story_added AFTER INSERT ON "Article"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION article_in_story();
CREATE TRIGGER article_in_story_removed AFTER DELETE ON "Article"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION article_in_story();
CREATE TRIGGER article_in_story_changed AFTER UPDATE ON "Article"
  REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION article_in_story();

-- ── A listing shows a story once ─────────────────────────────────────────────────────────────
-- `shownAt` is `listedAt`, but null while a newer article of the same story stands under the same label.

-- Of each pair of a label and a story: the newest article is shown, no other.
CREATE FUNCTION show_once(label_table text, reference text, labels int[], stories int[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM lock_stories(stories);
  EXECUTE format(
    'UPDATE %1$I AS label SET "shownAt" = CASE WHEN label."articleId" = newest."articleId" THEN newest."listedAt" END '
    'FROM (SELECT DISTINCT * FROM unnest($1, $2) AS pair (label, story)) AS pair LEFT JOIN LATERAL ('
    '  SELECT "articleId", "listedAt" FROM %1$I WHERE "storyId" = pair.story AND %2$I = pair.label AND "listedAt" IS NOT NULL '
    '  ORDER BY "listedAt" DESC, "articleId" DESC LIMIT 1) AS newest ON true '
    'WHERE label."storyId" = pair.story AND label.%2$I = pair.label AND label."shownAt" IS DISTINCT FROM '
    '  CASE WHEN label."articleId" = newest."articleId" THEN newest."listedAt" END', label_table, reference)
  USING labels, stories;
END $$;

CREATE FUNCTION show_stories_once() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  reference text := TG_ARGV[0]; -- the column that points to the label
  changes text;
  labels int[];
  stories int[];
BEGIN
  -- Of an update only what moved: what this function itself does below moves nothing.
  changes := CASE TG_OP WHEN 'INSERT' THEN 'TABLE added' WHEN 'DELETE' THEN 'TABLE removed' ELSE format(
    '(SELECT "articleId", %1$I, "storyId", "listedAt" FROM added EXCEPT SELECT "articleId", %1$I, "storyId", "listedAt" FROM removed) UNION ALL '
    '(SELECT "articleId", %1$I, "storyId", "listedAt" FROM removed EXCEPT SELECT "articleId", %1$I, "storyId", "listedAt" FROM added)', reference) END;
  EXECUTE format('SELECT array_agg(%I), array_agg("storyId") FROM (%s) AS changes WHERE "storyId" IS NOT NULL', reference, changes)
    INTO labels, stories;
  IF labels IS NOT NULL THEN PERFORM show_once(TG_TABLE_NAME, reference, labels, stories); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION label_in_story() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT "listedAt", "storyId" INTO NEW."listedAt", NEW."storyId" FROM "Article" WHERE "id" = NEW."articleId";
  NEW."shownAt" := CASE WHEN NEW."storyId" IS NULL THEN NEW."listedAt" END;
  RETURN NEW;
END $$;

DO $$
DECLARE
  pair text[];
BEGIN
  FOREACH pair SLICE 1 IN ARRAY ARRAY[['ArticleTopic', 'topicId'], ['ArticleEntity', 'entityId']]
  LOOP
    EXECUTE format('DROP TRIGGER label_listed_at ON %I', pair[1]);
    EXECUTE format('CREATE TRIGGER label_in_story BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION label_in_story()', pair[1]);
    -- Triggers fire in the order of their names: stories are locked before `count_…` locks labels.
    EXECUTE format('CREATE TRIGGER a_story_once_added AFTER INSERT ON %I REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION show_stories_once(%L)', pair[1], pair[2]);
    EXECUTE format('CREATE TRIGGER a_story_once_removed AFTER DELETE ON %I REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION show_stories_once(%L)', pair[1], pair[2]);
    EXECUTE format('CREATE TRIGGER a_story_once_changed AFTER UPDATE ON %I REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION show_stories_once(%L)', pair[1], pair[2]);
  END LOOP;
END $$;

-- An article that is listed otherwise, or goes into another story, takes its labels with it. Once a statement, and by its
-- name after `article_in_story_…`, which locks the stories.
DROP TRIGGER article_relisted ON "Article";

CREATE OR REPLACE FUNCTION article_relisted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  label_table text;
BEGIN
  FOREACH label_table IN ARRAY ARRAY['ArticleTopic', 'ArticleEntity']
  LOOP
    EXECUTE format(
      'UPDATE %I AS label SET "listedAt" = added."listedAt", "storyId" = added."storyId", '
      '  "shownAt" = CASE WHEN added."storyId" IS NULL THEN added."listedAt" END '
      'FROM added JOIN removed USING ("id") WHERE label."articleId" = added."id" '
      '  AND (added."listedAt", added."storyId") IS DISTINCT FROM (removed."listedAt", removed."storyId")', label_table);
  END LOOP;
  UPDATE "Byline" AS label SET "listedAt" = added."listedAt" FROM added JOIN removed USING ("id")
  WHERE label."articleId" = added."id" AND added."listedAt" IS DISTINCT FROM removed."listedAt";
  RETURN NULL;
END $$;

CREATE TRIGGER article_relisted AFTER UPDATE ON "Article"
  REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION article_relisted();

-- ── What is here already ─────────────────────────────────────────────────────────────────────

-- Brings up to date what stories and labels keep, of everything; for rows that came past the triggers.
CREATE FUNCTION keep_all_stories() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  pair text[];
BEGIN
  PERFORM keep_stories(array_agg("id")) FROM "Story";
  FOREACH pair SLICE 1 IN ARRAY ARRAY[['ArticleTopic', 'topicId'], ['ArticleEntity', 'entityId']]
  LOOP
    EXECUTE format(
      'UPDATE %I AS label SET "storyId" = article."storyId", '
      '  "shownAt" = CASE WHEN article."storyId" IS NULL THEN label."listedAt" END '
      'FROM "Article" AS article WHERE article."id" = label."articleId" AND (label."storyId" IS DISTINCT FROM article."storyId" '
      '  OR (article."storyId" IS NULL AND label."shownAt" IS DISTINCT FROM label."listedAt"))', pair[1]);
    EXECUTE format(
      'SELECT show_once(%1$L, %2$L, array_agg(%2$I), array_agg("storyId")) FROM %1$I WHERE "storyId" IS NOT NULL', pair[1], pair[2]);
  END LOOP;
END $$;

SELECT keep_all_stories();
