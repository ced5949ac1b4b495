-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ArticleStatus" AS ENUM ('DRAFT', 'REVIEW', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "BodyFormat" AS ENUM ('MARKDOWN', 'MDX');

-- CreateEnum
CREATE TYPE "Trust" AS ENUM ('UNTRUSTED', 'EDITOR');

-- CreateEnum
CREATE TYPE "Sentiment" AS ENUM ('POSITIVE', 'NEUTRAL', 'NEGATIVE');

-- CreateEnum
CREATE TYPE "Rights" AS ENUM ('FULL', 'EXCERPT', 'LINK');

-- CreateEnum
CREATE TYPE "EntityKind" AS ENUM ('PERSON', 'ORGANISATION', 'PRODUCT', 'PLACE', 'WORK', 'EVENT', 'OTHER');

-- CreateEnum
CREATE TYPE "AuthorKind" AS ENUM ('PERSON', 'ORGANISATION');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('ORG_BLOG', 'NEWS_ORG', 'INDIE', 'VENDOR_DOC');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('ADMINISTRATOR', 'EDITOR', 'AUTHOR', 'CONTRIBUTOR');

-- CreateEnum
CREATE TYPE "ChangeKind" AS ENUM ('PUBLISHED', 'UPDATED', 'CORRECTED', 'RENAMED', 'RELABELLED', 'WITHDRAWN', 'MERGED');

-- CreateTable
CREATE TABLE "Article" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "lang" TEXT NOT NULL DEFAULT 'en',
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL,
    "bodyFormat" "BodyFormat" NOT NULL DEFAULT 'MARKDOWN',
    "bodyTrust" "Trust" NOT NULL DEFAULT 'UNTRUSTED',
    "markdown" TEXT,
    "status" "ArticleStatus" NOT NULL DEFAULT 'DRAFT',
    "publishedAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "listedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnBecause" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "versionNote" TEXT,
    "contentHash" TEXT NOT NULL,
    "recordHash" TEXT,
    "canonicalSource" TEXT,
    "originUrl" TEXT,
    "license" TEXT,
    "rights" "Rights" NOT NULL DEFAULT 'FULL',
    "sentiment" "Sentiment",
    "sourceId" INTEGER,
    "storyId" INTEGER,
    "search" tsvector,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "articleId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "bodyFormat" "BodyFormat" NOT NULL,
    "contentHash" TEXT NOT NULL,
    "note" TEXT,
    "editorId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("articleId","version")
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" SERIAL NOT NULL,
    "articleId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Rendering" (
    "articleId" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "compiler" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "words" INTEGER NOT NULL,
    "failure" TEXT,

    CONSTRAINT "Rendering_pkey" PRIMARY KEY ("articleId")
);

-- CreateTable
CREATE TABLE "Topic" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "position" INTEGER,
    "articleCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TopicAlias" (
    "key" TEXT NOT NULL,
    "alias" TEXT NOT NULL,
    "topicId" INTEGER NOT NULL,

    CONSTRAINT "TopicAlias_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "ArticleTopic" (
    "articleId" INTEGER NOT NULL,
    "topicId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "listedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ArticleTopic_pkey" PRIMARY KEY ("articleId","topicId")
);

-- CreateTable
CREATE TABLE "Entity" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "EntityKind" NOT NULL DEFAULT 'OTHER',
    "description" TEXT NOT NULL DEFAULT '',
    "sameAs" TEXT[],
    "articleCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Entity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EntityAlias" (
    "key" TEXT NOT NULL,
    "alias" TEXT NOT NULL,
    "entityId" INTEGER NOT NULL,

    CONSTRAINT "EntityAlias_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "ArticleEntity" (
    "articleId" INTEGER NOT NULL,
    "entityId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "salience" DOUBLE PRECISION,
    "listedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ArticleEntity_pkey" PRIMARY KEY ("articleId","entityId")
);

-- CreateTable
CREATE TABLE "Author" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "AuthorKind" NOT NULL DEFAULT 'PERSON',
    "url" TEXT,
    "bio" TEXT NOT NULL DEFAULT '',
    "articleCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Author_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Byline" (
    "articleId" INTEGER NOT NULL,
    "authorId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "listedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Byline_pkey" PRIMARY KEY ("articleId","authorId")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "SourceKind" NOT NULL DEFAULT 'NEWS_ORG',
    "homepage" TEXT,
    "feedUrl" TEXT,
    "description" TEXT NOT NULL DEFAULT '',
    "rights" "Rights" NOT NULL DEFAULT 'FULL',

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Story" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormerSlug" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "articleId" INTEGER,
    "topicId" INTEGER,
    "entityId" INTEGER,
    "sourceId" INTEGER,
    "authorId" INTEGER,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FormerSlug_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL DEFAULT 'CONTRIBUTOR',
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Media" (
    "id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "alt" TEXT NOT NULL,
    "credit" TEXT NOT NULL,
    "caption" TEXT NOT NULL DEFAULT '',
    "focalX" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "focalY" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "uploaderId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Change" (
    "id" BIGSERIAL NOT NULL,
    "kind" "ChangeKind" NOT NULL,
    "articleId" INTEGER,
    "tags" TEXT[],
    "detail" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Article_slug_key" ON "Article"("slug");

-- CreateIndex
CREATE INDEX "Article_listedAt_id_idx" ON "Article"("listedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Article_sourceId_publishedAt_id_idx" ON "Article"("sourceId", "publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Article_lang_listedAt_id_idx" ON "Article"("lang", "listedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Article_storyId_listedAt_idx" ON "Article"("storyId", "listedAt" DESC);

-- CreateIndex
CREATE INDEX "Article_status_publishedAt_idx" ON "Article"("status", "publishedAt");

-- CreateIndex
CREATE INDEX "Article_canonicalSource_idx" ON "Article"("canonicalSource");

-- CreateIndex
CREATE INDEX "Correction_articleId_publishedAt_idx" ON "Correction"("articleId", "publishedAt" DESC);

-- CreateIndex
CREATE INDEX "Correction_publishedAt_id_idx" ON "Correction"("publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Topic_slug_key" ON "Topic"("slug");

-- CreateIndex
CREATE INDEX "Topic_articleCount_slug_idx" ON "Topic"("articleCount" DESC, "slug");

-- CreateIndex
CREATE INDEX "TopicAlias_topicId_idx" ON "TopicAlias"("topicId");

-- CreateIndex
CREATE INDEX "ArticleTopic_topicId_listedAt_articleId_idx" ON "ArticleTopic"("topicId", "listedAt" DESC, "articleId" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Entity_slug_key" ON "Entity"("slug");

-- CreateIndex
CREATE INDEX "Entity_kind_articleCount_slug_idx" ON "Entity"("kind", "articleCount" DESC, "slug");

-- CreateIndex
CREATE INDEX "EntityAlias_entityId_idx" ON "EntityAlias"("entityId");

-- CreateIndex
CREATE INDEX "ArticleEntity_entityId_listedAt_articleId_idx" ON "ArticleEntity"("entityId", "listedAt" DESC, "articleId" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Author_slug_key" ON "Author"("slug");

-- CreateIndex
CREATE INDEX "Byline_authorId_listedAt_articleId_idx" ON "Byline"("authorId", "listedAt" DESC, "articleId" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Source_slug_key" ON "Source"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Source_feedUrl_key" ON "Source"("feedUrl");

-- CreateIndex
CREATE UNIQUE INDEX "Story_slug_key" ON "Story"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "FormerSlug_section_slug_key" ON "FormerSlug"("section", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_providerId_accountId_key" ON "Account"("providerId", "accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Media_hash_key" ON "Media"("hash");

-- CreateIndex
CREATE INDEX "Change_articleId_id_idx" ON "Change"("articleId", "id");

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rendering" ADD CONSTRAINT "Rendering_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicAlias" ADD CONSTRAINT "TopicAlias_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleTopic" ADD CONSTRAINT "ArticleTopic_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleTopic" ADD CONSTRAINT "ArticleTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntityAlias" ADD CONSTRAINT "EntityAlias_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleEntity" ADD CONSTRAINT "ArticleEntity_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleEntity" ADD CONSTRAINT "ArticleEntity_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Byline" ADD CONSTRAINT "Byline_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Byline" ADD CONSTRAINT "Byline_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerSlug" ADD CONSTRAINT "FormerSlug_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerSlug" ADD CONSTRAINT "FormerSlug_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerSlug" ADD CONSTRAINT "FormerSlug_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerSlug" ADD CONSTRAINT "FormerSlug_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerSlug" ADD CONSTRAINT "FormerSlug_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Media" ADD CONSTRAINT "Media_uploaderId_fkey" FOREIGN KEY ("uploaderId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Change" ADD CONSTRAINT "Change_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ── Full-text search ─────────────────────────────────────────────────────────────────────────
-- One text search configuration a language, all with folded accents; `simple` for every other language.

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

DO $$
DECLARE
  config record;
  cases text := '';
BEGIN
  FOR config IN
    SELECT * FROM (VALUES
      ('ar', 'arabic'), ('hy', 'armenian'), ('eu', 'basque'), ('ca', 'catalan'), ('da', 'danish'), ('nl', 'dutch'),
      ('en', 'english'), ('fi', 'finnish'), ('fr', 'french'), ('de', 'german'), ('el', 'greek'), ('hi', 'hindi'),
      ('hu', 'hungarian'), ('id', 'indonesian'), ('ga', 'irish'), ('it', 'italian'), ('lt', 'lithuanian'),
      ('ne', 'nepali'), ('nb', 'norwegian'), ('nn', 'norwegian'), ('no', 'norwegian'), ('pt', 'portuguese'),
      ('ro', 'romanian'), ('ru', 'russian'), ('sr', 'serbian'), ('es', 'spanish'), ('sv', 'swedish'),
      ('ta', 'tamil'), ('tr', 'turkish'), ('yi', 'yiddish'), ('simple', 'simple')
    ) AS languages (code, base)
  LOOP
    EXECUTE format('CREATE TEXT SEARCH CONFIGURATION search_%s (COPY = pg_catalog.%I)', config.code, config.base);
    EXECUTE format('ALTER TEXT SEARCH CONFIGURATION search_%s ALTER MAPPING FOR hword, hword_part, word WITH unaccent, %I',
      config.code, CASE config.base WHEN 'simple' THEN 'simple' ELSE config.base || '_stem' END);
    cases := cases || format(' WHEN %L THEN ''public.search_%s''::regconfig', config.code, config.code);
  END LOOP;
  EXECUTE 'CREATE FUNCTION search_config(lang text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $f$ '
    || 'SELECT CASE lower(split_part(lang, ''-'', 1))' || cases || ' ELSE ''public.search_simple''::regconfig END $f$';
END $$;

-- Scripts that put no spaces between words are read sign by sign; what is looked for in them becomes a phrase.
CREATE FUNCTION search_text(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN $1 ~ '[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]'
    THEN regexp_replace($1, '([\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af])', ' \1 ', 'g') ELSE $1 END
$$;

-- A tsvector holds 1 MB: the first 200,000 characters of a body are searched.
CREATE FUNCTION search_vector(lang text, title text, summary text, body text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector(search_config(lang), search_text(title)), 'A')
      || setweight(to_tsvector(search_config(lang), search_text(summary)), 'B')
      || setweight(to_tsvector(search_config(lang), search_text(left(body, 200000))), 'C')
      || setweight(to_tsvector('public.search_simple', title || ' ' || summary), 'D') -- whole words, for those half typed
$$;

ALTER TABLE "Article" DROP COLUMN "search";
ALTER TABLE "Article" ADD COLUMN "search" tsvector
  GENERATED ALWAYS AS (search_vector("lang", "title", "summary", "body")) STORED;

CREATE INDEX "Article_search_idx" ON "Article" USING gin ("search");
CREATE INDEX "Article_title_trgm_idx" ON "Article" USING gin ("title" gin_trgm_ops);
CREATE INDEX "Topic_name_trgm_idx" ON "Topic" USING gin ("name" gin_trgm_ops);
CREATE INDEX "Entity_name_trgm_idx" ON "Entity" USING gin ("name" gin_trgm_ops);
CREATE INDEX "EntityAlias_alias_trgm_idx" ON "EntityAlias" USING gin ("alias" gin_trgm_ops);

-- ── listedAt ─────────────────────────────────────────────────────────────────────────────────
-- When an article came into public listings. Its labels carry a copy, so that the listing of a topic, an entity or an
-- author is one range of one index, at any depth.

CREATE FUNCTION article_listed_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."listedAt" := CASE WHEN NEW."status" = 'PUBLISHED' THEN NEW."publishedAt" END;
  RETURN NEW;
END $$;

CREATE TRIGGER article_listed_at BEFORE INSERT OR UPDATE ON "Article"
  FOR EACH ROW EXECUTE FUNCTION article_listed_at();

CREATE FUNCTION label_listed_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT "listedAt" INTO NEW."listedAt" FROM "Article" WHERE "id" = NEW."articleId";
  RETURN NEW;
END $$;

CREATE TRIGGER label_listed_at BEFORE INSERT ON "ArticleTopic" FOR EACH ROW EXECUTE FUNCTION label_listed_at();
CREATE TRIGGER label_listed_at BEFORE INSERT ON "ArticleEntity" FOR EACH ROW EXECUTE FUNCTION label_listed_at();
CREATE TRIGGER label_listed_at BEFORE INSERT ON "Byline" FOR EACH ROW EXECUTE FUNCTION label_listed_at();

CREATE FUNCTION article_relisted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "ArticleTopic" SET "listedAt" = NEW."listedAt" WHERE "articleId" = NEW."id";
  UPDATE "ArticleEntity" SET "listedAt" = NEW."listedAt" WHERE "articleId" = NEW."id";
  UPDATE "Byline" SET "listedAt" = NEW."listedAt" WHERE "articleId" = NEW."id";
  RETURN NULL;
END $$;

CREATE TRIGGER article_relisted AFTER UPDATE ON "Article"
  FOR EACH ROW WHEN (OLD."listedAt" IS DISTINCT FROM NEW."listedAt") EXECUTE FUNCTION article_relisted();

-- ── articleCount ─────────────────────────────────────────────────────────────────────────────
-- Public articles under a label, counted once a statement. Rows are locked in order of id, so that writers never
-- wait for each other in a circle.

CREATE FUNCTION count_articles() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  label text := TG_ARGV[0];    -- the table that counts
  reference text := TG_ARGV[1]; -- the column that points to it
  changes text := '';
BEGIN
  IF TG_OP IN ('INSERT', 'UPDATE') THEN
    changes := format('SELECT %I AS id, 1 AS n FROM added WHERE "listedAt" IS NOT NULL', reference);
  END IF;
  IF TG_OP IN ('DELETE', 'UPDATE') THEN
    changes := concat_ws(' UNION ALL ', nullif(changes, ''),
      format('SELECT %I AS id, -1 AS n FROM removed WHERE "listedAt" IS NOT NULL', reference));
  END IF;
  EXECUTE format(
    'WITH delta AS (SELECT id, sum(n) AS n FROM (%s) AS changes GROUP BY id HAVING sum(n) <> 0), '
    'locked AS (SELECT id FROM %I WHERE id IN (SELECT id FROM delta) ORDER BY id FOR NO KEY UPDATE) '
    'UPDATE %I AS label SET "articleCount" = label."articleCount" + delta.n '
    'FROM delta JOIN locked USING (id) WHERE label.id = delta.id', changes, label, label);
  RETURN NULL;
END $$;

DO $$
DECLARE
  pair text[];
BEGIN
  FOREACH pair SLICE 1 IN ARRAY ARRAY[['ArticleTopic', 'Topic', 'topicId'], ['ArticleEntity', 'Entity', 'entityId'], ['Byline', 'Author', 'authorId']]
  LOOP
    EXECUTE format('CREATE TRIGGER count_added AFTER INSERT ON %I REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_articles(%L, %L)', pair[1], pair[2], pair[3]);
    EXECUTE format('CREATE TRIGGER count_removed AFTER DELETE ON %I REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION count_articles(%L, %L)', pair[1], pair[2], pair[3]);
    EXECUTE format('CREATE TRIGGER count_changed AFTER UPDATE ON %I REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_articles(%L, %L)', pair[1], pair[2], pair[3]);
  END LOOP;
END $$;

-- ── The change log is announced ──────────────────────────────────────────────────────────────

CREATE FUNCTION announce_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Nobody else's ids are missed in between: a neighbour's row is either visible by now or announced by itself.
  PERFORM pg_notify('changes', (SELECT min("id") || '..' || max("id") FROM added));
  RETURN NULL;
END $$;

CREATE TRIGGER announce_changes AFTER INSERT ON "Change"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION announce_changes();
