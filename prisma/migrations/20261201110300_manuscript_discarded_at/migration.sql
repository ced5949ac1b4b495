-- Drafts that were discarded can be brought back for a week, and are deleted afterwards.
-- AlterTable
ALTER TABLE "Article" ADD COLUMN "discardedAt" TIMESTAMPTZ(3),
  ADD CONSTRAINT "Article_discarded_check" CHECK ((status = 'DISCARDED') = ("discardedAt" IS NOT NULL));

-- CreateIndex
CREATE INDEX "Article_discardedAt_idx" ON "Article"("discardedAt") WHERE "discardedAt" IS NOT NULL;
