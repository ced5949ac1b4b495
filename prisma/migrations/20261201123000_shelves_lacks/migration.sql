-- What an article lacks is a row each, which depends on nothing but the rows whose change makes or cures it: of two
-- transactions that cure two lacks at once, neither needs to see the other.
TRUNCATE "Lacking";
ALTER TABLE "Lacking" DROP CONSTRAINT "Lacking_pkey";
ALTER TABLE "Lacking" ADD COLUMN "what" TEXT NOT NULL CHECK ("what" IN ('summary', 'names', 'words for a picture'));
ALTER TABLE "Lacking" ADD CONSTRAINT "Lacking_pkey" PRIMARY KEY ("articleId", "what");

-- A new article names nobody yet.
CREATE OR REPLACE FUNCTION lacks_of_articles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "Lacking" SELECT "id", 'names' FROM touched ORDER BY 1;
  INSERT INTO "Lacking" SELECT "id", 'summary' FROM touched WHERE "summary" = '' ORDER BY 1;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION lacks_of_summary() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."summary" = '' THEN
    INSERT INTO "Lacking" VALUES (NEW."id", 'summary') ON CONFLICT DO NOTHING;
  ELSE
    DELETE FROM "Lacking" WHERE "articleId" = NEW."id" AND "what" = 'summary';
  END IF;
  RETURN NULL;
END $$;

-- Who takes names from articles and gives them some waits for others who do (takeTurn in lib/mutations/labels.ts).
CREATE OR REPLACE FUNCTION lacks_of_labelled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    DELETE FROM "Lacking" WHERE "what" = 'names' AND "articleId" IN (SELECT "articleId" FROM touched);
  ELSE
    INSERT INTO "Lacking" SELECT a."id", 'names' FROM "Article" AS a
      WHERE a."id" IN (SELECT "articleId" FROM touched)
        AND NOT EXISTS (SELECT FROM "ArticleEntity" AS e WHERE e."articleId" = a."id")
      ORDER BY 1 ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION lacks_of_rendering() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."mute" THEN
    INSERT INTO "Lacking" VALUES (NEW."articleId", 'words for a picture') ON CONFLICT DO NOTHING;
  ELSE
    DELETE FROM "Lacking" WHERE "articleId" = NEW."articleId" AND "what" = 'words for a picture';
  END IF;
  RETURN NULL;
END $$;

DROP FUNCTION look_for_lacks(int[]);
DROP FUNCTION lacking(int[]);

INSERT INTO "Lacking" SELECT "id", 'summary' FROM "Article" WHERE "summary" = '';
INSERT INTO "Lacking" SELECT "id", 'names' FROM "Article" AS a
  WHERE NOT EXISTS (SELECT FROM "ArticleEntity" AS e WHERE e."articleId" = a."id");
INSERT INTO "Lacking" SELECT "articleId", 'words for a picture' FROM "Rendering" WHERE "mute";
