ALTER TABLE "Article" ADD COLUMN "embargoUntil" TIMESTAMPTZ(3),
ADD COLUMN "unpublishAt" TIMESTAMPTZ(3);

CREATE INDEX "Article_unpublishAt_idx" ON "Article"("unpublishAt") WHERE "unpublishAt" IS NOT NULL;

-- The desk finds headlines by any part of a word, in articles of any state.
CREATE INDEX "Article_title_trgm_idx" ON "Article" USING gin ("title" gin_trgm_ops);
