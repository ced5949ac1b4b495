CREATE TYPE "LinkAnswer" AS ENUM ('ANSWERS', 'MOVED', 'GONE', 'FAILS', 'UNSAID');

CREATE TABLE "Link" (
    "id" SERIAL NOT NULL,
    "url" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "answer" "LinkAnswer",
    "said" TEXT,
    "movedTo" TEXT,
    "askedAt" TIMESTAMPTZ(3),
    "since" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "broken" BOOLEAN NOT NULL DEFAULT false,
    "dueAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Link_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "LinkHost" (
    "host" TEXT NOT NULL,
    "busyUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LinkHost_pkey" PRIMARY KEY ("host")
);

CREATE TABLE "LeftLink" (
    "articleId" INTEGER NOT NULL,
    "linkId" INTEGER NOT NULL,
    "userId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LeftLink_pkey" PRIMARY KEY ("articleId","linkId")
);

CREATE UNIQUE INDEX "Link_url_key" ON "Link"("url");
CREATE INDEX "Link_dueAt_idx" ON "Link"("dueAt");
CREATE INDEX "Link_host_dueAt_idx" ON "Link"("host", "dueAt");
CREATE INDEX "Link_id_idx" ON "Link"("id") WHERE "broken";
CREATE INDEX "Link_askedAt_idx" ON "Link"("askedAt" DESC) WHERE "answer" = 'ANSWERS' AND "host" <> '';
CREATE INDEX "LeftLink_linkId_idx" ON "LeftLink"("linkId");
CREATE INDEX "LeftLink_userId_idx" ON "LeftLink"("userId");

ALTER TABLE "LeftLink" ADD CONSTRAINT "LeftLink_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "LeftLink" ADD CONSTRAINT "LeftLink_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "Link"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "LeftLink" ADD CONSTRAINT "LeftLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ── Where a text leads to ────────────────────────────────────────────────────────────────────

-- Addresses outside, and those of the paper's own things; without what is behind #. What is longer than an index can hold
-- is nobody's link.
CREATE FUNCTION links(html text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT array_agg(DISTINCT url) FROM (
    SELECT split_part(replace(replace(replace(replace(replace(link[1],
        '&quot;', '"'), '&#x27;', ''''), '&lt;', '<'), '&gt;', '>'), '&amp;', '&'), '#', 1) AS url
    FROM regexp_matches(html,
      '<a [^>]*?href="((?:https?://|/(?:news|topics|entities|sources|authors|stories)/)[^"]+)"', 'gi') AS link
    LIMIT 200) AS found
  WHERE octet_length(url) <= 2000
$$;
ALTER TABLE "Rendering"
  ADD COLUMN "links" TEXT[] GENERATED ALWAYS AS (CASE WHEN "html" LIKE '%<a %' THEN links("html") END) STORED,
  -- Whether a picture says nothing to those who do not see it.
  ADD COLUMN "mute" BOOLEAN NOT NULL
    GENERATED ALWAYS AS ("html" LIKE '%<img%' AND "html" ~ '<img(?![^>]*\salt="[^"]*[^\s"])') STORED;
CREATE INDEX "Rendering_links_idx" ON "Rendering" USING gin ("links") WHERE "links" IS NOT NULL;

CREATE FUNCTION link_host(url text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(lower(substring(url FROM '^[A-Za-z]+://([^/?#]*)')), '')
$$;

-- Who leads to an address, and where an article leads to: said here only.
CREATE FUNCTION articles_linking(address text) RETURNS TABLE ("articleId" int) LANGUAGE sql STABLE AS $$
  SELECT "articleId" FROM "Rendering" WHERE "links" @> ARRAY[address] AND "links" IS NOT NULL
  UNION SELECT "id" FROM "Article" WHERE "canonicalSource" = address
$$;
CREATE FUNCTION links_of(article int) RETURNS TABLE ("url" text) LANGUAGE sql STABLE AS $$
  SELECT unnest("links") FROM "Rendering" WHERE "articleId" = article
  UNION SELECT "canonicalSource" FROM "Article" WHERE "id" = article AND "canonicalSource" ~* '^https?://'
    AND octet_length("canonicalSource") <= 2000
$$;

-- ── What is to be asked ──────────────────────────────────────────────────────────────────────

-- Links of what is new are asked at once, those of older articles (an import, a text that is set anew) in the course of a week.
CREATE FUNCTION await_links(urls text[], listed timestamptz) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "Link" AS known ("url", "host", "dueAt")
  SELECT url, link_host(url), CASE WHEN listed > now() - interval '2 days' THEN now()
    ELSE now() + random() * interval '7 days' END
  FROM (SELECT DISTINCT unnest(urls) AS url) AS given
  ORDER BY url
  ON CONFLICT ("url") DO UPDATE SET "dueAt" = least(known."dueAt", excluded."dueAt")
    WHERE known."askedAt" < now() - interval '1 day'
$$;

CREATE FUNCTION article_links_awaited() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM await_links(ARRAY(SELECT "url" FROM links_of(NEW."id")), NEW."listedAt");
  RETURN NULL;
END $$;

CREATE TRIGGER article_links_awaited AFTER INSERT ON "Article" FOR EACH ROW
  WHEN (NEW."listedAt" IS NOT NULL AND NEW."canonicalSource" IS NOT NULL) EXECUTE FUNCTION article_links_awaited();
CREATE TRIGGER article_links_awaited_again AFTER UPDATE ON "Article" FOR EACH ROW
  WHEN (NEW."listedAt" IS NOT NULL
    AND (OLD."listedAt" IS NULL OR OLD."canonicalSource" IS DISTINCT FROM NEW."canonicalSource"))
  EXECUTE FUNCTION article_links_awaited();

CREATE FUNCTION rendering_links_awaited() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM await_links(NEW."links", "listedAt") FROM "Article" WHERE "id" = NEW."articleId" AND "listedAt" IS NOT NULL;
  RETURN NULL;
END $$;

CREATE TRIGGER rendering_links_awaited AFTER INSERT ON "Rendering" FOR EACH ROW
  WHEN (NEW."links" IS NOT NULL) EXECUTE FUNCTION rendering_links_awaited();
CREATE TRIGGER rendering_links_awaited_again AFTER UPDATE ON "Rendering" FOR EACH ROW
  WHEN (NEW."links" IS NOT NULL AND OLD."links" IS DISTINCT FROM NEW."links") EXECUTE FUNCTION rendering_links_awaited();

-- Links to an article are looked at again when it comes, goes or moves.
CREATE FUNCTION links_to_article_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Link" SET "dueAt" = now() WHERE "url" IN (
    SELECT '/news/' || NEW."slug"
    UNION SELECT '/news/' || OLD."slug" WHERE TG_OP = 'UPDATE'
    UNION SELECT '/news/' || "slug" FROM "FormerSlug" WHERE "articleId" = NEW."id");
  RETURN NULL;
END $$;

CREATE TRIGGER links_to_article_due AFTER INSERT ON "Article" FOR EACH ROW
  WHEN (NEW."listedAt" IS NOT NULL) EXECUTE FUNCTION links_to_article_due();
CREATE TRIGGER links_to_article_due_again AFTER UPDATE ON "Article" FOR EACH ROW
  WHEN ((OLD."listedAt" IS NULL) <> (NEW."listedAt" IS NULL) OR OLD."slug" <> NEW."slug")
  EXECUTE FUNCTION links_to_article_due();

-- What is in the paper already.
INSERT INTO "Link" ("url", "host", "dueAt")
SELECT url, link_host(url), now() + random() * interval '7 days' FROM (
  SELECT DISTINCT of."url" FROM "Article" AS a CROSS JOIN LATERAL links_of(a."id") AS of
  WHERE a."listedAt" IS NOT NULL) AS given;

-- ── What articles lack ───────────────────────────────────────────────────────────────────────

CREATE TABLE "Lacking" (
    "articleId" INTEGER NOT NULL,

    CONSTRAINT "Lacking_pkey" PRIMARY KEY ("articleId")
);

ALTER TABLE "Lacking" ADD CONSTRAINT "Lacking_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Those of some articles that have no summary, name nobody, or show a picture that says nothing to those who do not see it.
CREATE FUNCTION lacking(ids int[]) RETURNS TABLE ("articleId" int) LANGUAGE sql STABLE AS $$
  SELECT a."id" FROM "Article" AS a WHERE a."id" = ANY (ids) AND (a."summary" = ''
    OR NOT EXISTS (SELECT FROM "ArticleEntity" AS e WHERE e."articleId" = a."id")
    OR EXISTS (SELECT FROM "Rendering" AS r WHERE r."articleId" = a."id" AND r."mute"))
$$;

CREATE FUNCTION look_for_lacks(ids int[]) RETURNS void LANGUAGE sql AS $$
  DELETE FROM "Lacking" AS known WHERE known."articleId" = ANY (ids)
    AND NOT EXISTS (SELECT FROM lacking(ids) AS l WHERE l."articleId" = known."articleId");
  INSERT INTO "Lacking" SELECT l."articleId" FROM lacking(ids) AS l ORDER BY 1 ON CONFLICT DO NOTHING;
$$;

CREATE FUNCTION lacks_of_articles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM look_for_lacks(ARRAY(SELECT "id" FROM touched));
  RETURN NULL;
END $$;

CREATE FUNCTION lacks_of_labelled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM look_for_lacks(ARRAY(SELECT DISTINCT "articleId" FROM touched));
  RETURN NULL;
END $$;

CREATE FUNCTION lacks_of_summary() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM look_for_lacks(ARRAY[NEW."id"]);
  RETURN NULL;
END $$;

CREATE FUNCTION lacks_of_rendering() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM look_for_lacks(ARRAY[NEW."articleId"]);
  RETURN NULL;
END $$;

CREATE TRIGGER lacks AFTER INSERT ON "Article" REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION lacks_of_articles();
CREATE TRIGGER lacks_again AFTER UPDATE ON "Article" FOR EACH ROW
  WHEN ((OLD."summary" = '') <> (NEW."summary" = '')) EXECUTE FUNCTION lacks_of_summary();
CREATE TRIGGER lacks_came AFTER INSERT ON "ArticleEntity" REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION lacks_of_labelled();
CREATE TRIGGER lacks_went AFTER DELETE ON "ArticleEntity" REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION lacks_of_labelled();
CREATE TRIGGER lacks AFTER INSERT ON "Rendering" FOR EACH ROW WHEN (NEW."mute") EXECUTE FUNCTION lacks_of_rendering();
CREATE TRIGGER lacks_again AFTER UPDATE ON "Rendering" FOR EACH ROW
  WHEN (OLD."mute" <> NEW."mute") EXECUTE FUNCTION lacks_of_rendering();

SELECT look_for_lacks(ARRAY(SELECT "id" FROM "Article"));
