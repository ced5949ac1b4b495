-- A picture that was deleted can be restored for seven days (lib/jobs/bin.ts).
ALTER TABLE "Media" ADD COLUMN "deletedAt" TIMESTAMPTZ(3);
CREATE INDEX "Media_deletedAt_idx" ON "Media"("deletedAt") WHERE "deletedAt" IS NOT NULL;

-- Which pictures of the library a text names, by their hashes, however much of it is shown and whatever the compiler made of it.
CREATE FUNCTION pictures_named(body text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT array_agg(DISTINCT named[1]) FROM regexp_matches(body, '/media/([0-9a-f]{32})', 'g') AS named
$$;
ALTER TABLE "Article" ADD COLUMN "pictures" TEXT[]
  GENERATED ALWAYS AS (CASE WHEN "body" LIKE '%/media/%' THEN pictures_named("body") END) STORED;
ALTER TABLE "Revision" ADD COLUMN "pictures" TEXT[]
  GENERATED ALWAYS AS (CASE WHEN "body" LIKE '%/media/%' THEN pictures_named("body") END) STORED;
ALTER TABLE "Page" ADD COLUMN "pictures" TEXT[]
  GENERATED ALWAYS AS (CASE WHEN "body" LIKE '%/media/%' THEN pictures_named("body") END) STORED;
CREATE INDEX "Article_pictures_idx" ON "Article" USING gin ("pictures") WHERE "pictures" IS NOT NULL;
CREATE INDEX "Revision_pictures_idx" ON "Revision" USING gin ("pictures") WHERE "pictures" IS NOT NULL;

-- What a rendering shows is no longer asked for: it leaves out what is not shown.
DROP INDEX "Rendering_pictures_idx";
