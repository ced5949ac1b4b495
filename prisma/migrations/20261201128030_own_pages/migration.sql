-- AlterTable
ALTER TABLE "Page" ADD COLUMN "position" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Page" ADD COLUMN "inFooter" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "Page" ADD COLUMN "withdrawnAt" TIMESTAMPTZ(3);

UPDATE "Page" SET position = coalesce(array_position(ARRAY['about', 'methodology', 'ethics', 'privacy'], slug), 0);

-- A draft of a page that is not begun has neither the id of an article nor a slug.
ALTER TABLE "Draft" ADD COLUMN "ofPage" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_page_check" CHECK (NOT "ofPage" OR num_nonnulls("articleId", slug) = 0);
