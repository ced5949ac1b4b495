-- A correction is public while its article is. It carries a copy of the article's `listedAt`, as labels do, so that the
-- page of all corrections is one range of one index, at any depth.

ALTER TABLE "Correction" ADD COLUMN "listedAt" TIMESTAMPTZ(3);

UPDATE "Correction" SET "listedAt" = "Article"."listedAt" FROM "Article" WHERE "Article"."id" = "articleId";

CREATE TRIGGER label_listed_at BEFORE INSERT ON "Correction" FOR EACH ROW EXECUTE FUNCTION label_listed_at();

CREATE FUNCTION corrections_relisted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Correction" SET "listedAt" = NEW."listedAt" WHERE "articleId" = NEW."id";
  RETURN NULL;
END $$;

CREATE TRIGGER corrections_relisted AFTER UPDATE ON "Article"
  FOR EACH ROW WHEN (OLD."listedAt" IS DISTINCT FROM NEW."listedAt") EXECUTE FUNCTION corrections_relisted();

DROP INDEX "Correction_publishedAt_id_idx";
CREATE INDEX "Correction_publishedAt_id_idx" ON "Correction"("publishedAt" DESC, "id" DESC) WHERE "listedAt" IS NOT NULL;
