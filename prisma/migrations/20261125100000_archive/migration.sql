-- The articles of a day, counted; and the way to those that an editor has marked.

CREATE TABLE "ArchiveDay" (
  "day" DATE NOT NULL,
  "articles" INTEGER NOT NULL,
  CONSTRAINT "ArchiveDay_pkey" PRIMARY KEY ("day")
);

CREATE INDEX "Article_marked_idx" ON "Article" ("listedAt" DESC, "id" DESC) WHERE "importance" > 0;

-- Public articles that came on a day, by UTC. Counted when a transaction commits: everything that is published today
-- goes through one row, which nobody may hold while there is other work to do.

CREATE FUNCTION count_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP IN ('DELETE', 'UPDATE') AND OLD."listedAt" IS NOT NULL THEN
    UPDATE "ArchiveDay" SET "articles" = "articles" - 1 WHERE "day" = (OLD."listedAt" AT TIME ZONE 'UTC')::date;
  END IF;
  IF TG_OP IN ('INSERT', 'UPDATE') AND NEW."listedAt" IS NOT NULL THEN
    INSERT INTO "ArchiveDay" VALUES ((NEW."listedAt" AT TIME ZONE 'UTC')::date, 1)
      ON CONFLICT ("day") DO UPDATE SET "articles" = "ArchiveDay"."articles" + 1;
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER count_day AFTER INSERT OR DELETE ON "Article"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_day();
CREATE CONSTRAINT TRIGGER count_other_day AFTER UPDATE ON "Article"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD."listedAt" IS DISTINCT FROM NEW."listedAt") EXECUTE FUNCTION count_day();

INSERT INTO "ArchiveDay" SELECT ("listedAt" AT TIME ZONE 'UTC')::date AS day, count(*) FROM "Article"
  WHERE "listedAt" IS NOT NULL GROUP BY day;
