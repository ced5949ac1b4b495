-- What is typed in one window takes the place of nothing that was typed in another; articles, pages and what is not begun are kept alike.
ALTER TABLE "Draft" DROP CONSTRAINT "Draft_pkey";
ALTER TABLE "Draft" ADD COLUMN "id" UUID NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE "Draft" ALTER COLUMN "id" DROP DEFAULT;
ALTER TABLE "Draft" ALTER COLUMN "articleId" DROP NOT NULL;
ALTER TABLE "Draft" ADD COLUMN "slug" TEXT;
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_pkey" PRIMARY KEY ("id");
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_slug_fkey" FOREIGN KEY ("slug") REFERENCES "Page"("slug") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_text_check" CHECK (num_nonnulls("articleId", "slug") <= 1);
CREATE INDEX "Draft_articleId_idx" ON "Draft"("articleId");
CREATE INDEX "Draft_slug_idx" ON "Draft"("slug");

INSERT INTO "Draft" ("id", "userId", "slug", "version", "opened", "fields", "typedAt")
SELECT gen_random_uuid(), "userId", "slug", "version", "opened", "fields", "typedAt" FROM "PageDraft";
DROP TABLE "PageDraft";
