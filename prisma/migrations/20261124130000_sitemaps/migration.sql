-- What sitemaps ask for, kept where it changes, so that no sitemap reads a body or looks through the whole paper.

-- The pictures in a body.
CREATE FUNCTION pictures(html text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT array_agg(picture[1]) FROM (
    SELECT picture FROM regexp_matches(html, '<img [^>]*?src="([^"]+)"', 'g') AS picture LIMIT 20) AS first
$$;
ALTER TABLE "Rendering" ADD COLUMN "pictures" TEXT[]
  GENERATED ALWAYS AS (CASE WHEN "html" LIKE '%<img %' THEN pictures("html") END) STORED;

-- A file of the sitemap holds the articles of 5,000 ids, whenever they were published: an id stays where it is. The
-- newest moment of each file is the first entry of its range. See lib/queries/sitemaps.
CREATE INDEX "Article_sitemap_idx" ON "Article" (("id" / 5000), (greatest("updatedAt", "createdAt", "listedAt")) DESC)
  WHERE "listedAt" IS NOT NULL;

-- When an article last came under a label or left it.
ALTER TABLE "Topic" ADD COLUMN "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "Entity" ADD COLUMN "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "Author" ADD COLUMN "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

CREATE FUNCTION label_changed_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."changedAt" := now();
  RETURN NEW;
END $$;

CREATE TRIGGER label_changed_at BEFORE UPDATE ON "Topic" FOR EACH ROW
  WHEN (OLD."articleCount" <> NEW."articleCount") EXECUTE FUNCTION label_changed_at();
CREATE TRIGGER label_changed_at BEFORE UPDATE ON "Entity" FOR EACH ROW
  WHEN (OLD."articleCount" <> NEW."articleCount") EXECUTE FUNCTION label_changed_at();
CREATE TRIGGER label_changed_at BEFORE UPDATE ON "Author" FOR EACH ROW
  WHEN (OLD."articleCount" <> NEW."articleCount") EXECUTE FUNCTION label_changed_at();
