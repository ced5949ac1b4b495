-- The first picture of the library that a text shows, kept where the text is set, so that a page need not look for it.
ALTER TABLE "Rendering" ADD COLUMN "leadId" TEXT;
ALTER TABLE "Rendering" ADD CONSTRAINT "Rendering_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Media"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "Rendering_leadId_idx" ON "Rendering"("leadId") WHERE "leadId" IS NOT NULL;

CREATE FUNCTION lead_of(html text) RETURNS text LANGUAGE sql STABLE STRICT AS $$
  SELECT known.id FROM regexp_matches(html, '<img [^>]*?src="/media/([0-9a-f]{32})[^"]*"', 'g')
    WITH ORDINALITY AS shown (named, place)
  JOIN LATERAL (
    SELECT "id" FROM "Media" WHERE "hash" = named[1]
    UNION ALL SELECT "mediaId" FROM "FormerPicture" WHERE "hash" = named[1]) AS known (id) ON true
  ORDER BY place LIMIT 1
$$;

CREATE FUNCTION rendering_lead() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."leadId" := lead_of(NEW."html");
  RETURN NEW;
END $$;

CREATE TRIGGER rendering_lead BEFORE INSERT OR UPDATE OF "html" ON "Rendering" FOR EACH ROW
  WHEN (NEW."html" LIKE '%"/media/%' OR NEW."leadId" IS NOT NULL) EXECUTE FUNCTION rendering_lead();

UPDATE "Rendering" SET "leadId" = lead_of("html") WHERE "html" LIKE '%"/media/%';
