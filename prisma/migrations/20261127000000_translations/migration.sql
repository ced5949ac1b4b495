-- Which article a text is a translation of: as its record names the original, which may come later, and the original itself.

ALTER TABLE "Article"
  ADD COLUMN "translationOf" TEXT,
  ADD COLUMN "originalId" INTEGER,
  ADD CONSTRAINT "Article_originalId_fkey" FOREIGN KEY ("originalId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Few articles are translations: the others take no room.
CREATE INDEX "Article_translationOf_idx" ON "Article"("translationOf") WHERE "translationOf" IS NOT NULL;
CREATE INDEX "Article_originalId_id_idx" ON "Article"("originalId", "id") WHERE "originalId" IS NOT NULL;
