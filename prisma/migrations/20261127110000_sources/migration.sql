-- Whose a source is, how it is polled, and how many public articles came from it.

CREATE TYPE "SourceState" AS ENUM ('ACTIVE', 'PAUSED', 'FAILING');

ALTER TABLE "Source"
  ADD COLUMN "owner" TEXT,
  ADD COLUMN "country" TEXT,
  ADD COLUMN "cadenceMinutes" INTEGER,
  ADD COLUMN "lastSuccessAt" TIMESTAMPTZ(3),
  ADD COLUMN "lastFailure" TEXT,
  ADD COLUMN "state" "SourceState" NOT NULL DEFAULT 'ACTIVE',
  ADD COLUMN "articleCount" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

UPDATE "Source" SET "articleCount" = counted.articles, "changedAt" = counted.newest
  FROM (SELECT "sourceId", count(*) AS articles, max("listedAt") AS newest FROM "Article"
    WHERE "sourceId" IS NOT NULL AND "listedAt" IS NOT NULL GROUP BY "sourceId") AS counted
  WHERE id = counted."sourceId";

CREATE INDEX "Source_articleCount_slug_idx" ON "Source"("articleCount" DESC, "slug");

CREATE TRIGGER label_changed_at BEFORE UPDATE ON "Source" FOR EACH ROW
  WHEN (OLD."articleCount" <> NEW."articleCount") EXECUTE FUNCTION label_changed_at();

-- Like the days, and for the same reason: counted when a transaction commits. Its name comes before `count_day`, so that of
-- two writers for one source the second waits before it has counted anything.

CREATE FUNCTION count_at_source() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP IN ('DELETE', 'UPDATE') AND OLD."listedAt" IS NOT NULL THEN
    UPDATE "Source" SET "articleCount" = "articleCount" - 1 WHERE id = OLD."sourceId";
  END IF;
  IF TG_OP IN ('INSERT', 'UPDATE') AND NEW."listedAt" IS NOT NULL THEN
    UPDATE "Source" SET "articleCount" = "articleCount" + 1 WHERE id = NEW."sourceId";
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER count_at_source AFTER INSERT OR DELETE ON "Article"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_at_source();
CREATE CONSTRAINT TRIGGER count_at_other_source AFTER UPDATE ON "Article"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD."sourceId" IS DISTINCT FROM NEW."sourceId" OR (OLD."listedAt" IS NULL) <> (NEW."listedAt" IS NULL))
  EXECUTE FUNCTION count_at_source();

-- How many of a day's articles a language model summarised, or wrote, and says so.

ALTER TABLE "ArchiveDay"
  ADD COLUMN "summariesByModel" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "textsByModel" INTEGER NOT NULL DEFAULT 0;

UPDATE "ArchiveDay" AS archive SET "summariesByModel" = counted.summaries, "textsByModel" = counted.texts
  FROM (SELECT ("listedAt" AT TIME ZONE 'UTC')::date AS day, count("summaryModel") AS summaries, count("bodyModel") AS texts
    FROM "Article" WHERE "listedAt" IS NOT NULL GROUP BY 1) AS counted
  WHERE archive."day" = counted.day AND counted.summaries + counted.texts > 0;

CREATE OR REPLACE FUNCTION count_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP IN ('DELETE', 'UPDATE') AND OLD."listedAt" IS NOT NULL THEN
    UPDATE "ArchiveDay" SET "articles" = "articles" - 1,
      "summariesByModel" = "summariesByModel" - (OLD."summaryModel" IS NOT NULL)::int,
      "textsByModel" = "textsByModel" - (OLD."bodyModel" IS NOT NULL)::int
    WHERE "day" = (OLD."listedAt" AT TIME ZONE 'UTC')::date;
  END IF;
  IF TG_OP IN ('INSERT', 'UPDATE') AND NEW."listedAt" IS NOT NULL THEN
    INSERT INTO "ArchiveDay" AS kept ("day", "articles", "summariesByModel", "textsByModel")
      VALUES ((NEW."listedAt" AT TIME ZONE 'UTC')::date, 1, (NEW."summaryModel" IS NOT NULL)::int, (NEW."bodyModel" IS NOT NULL)::int)
      ON CONFLICT ("day") DO UPDATE SET "articles" = kept."articles" + 1,
        "summariesByModel" = kept."summariesByModel" + EXCLUDED."summariesByModel",
        "textsByModel" = kept."textsByModel" + EXCLUDED."textsByModel";
  END IF;
  RETURN NULL;
END $$;

DROP TRIGGER count_other_day ON "Article";
CREATE CONSTRAINT TRIGGER count_other_day AFTER UPDATE ON "Article"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD."listedAt" IS DISTINCT FROM NEW."listedAt"
    OR (OLD."summaryModel" IS NULL) <> (NEW."summaryModel" IS NULL) OR (OLD."bodyModel" IS NULL) <> (NEW."bodyModel" IS NULL))
  EXECUTE FUNCTION count_day();
