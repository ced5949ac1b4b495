-- A page of the house is open in windows, too. Whoever has something open says so again within seconds.
DELETE FROM "Presence";
ALTER TABLE "Presence" DROP CONSTRAINT "Presence_pkey";
ALTER TABLE "Presence" ALTER COLUMN "articleId" DROP NOT NULL;
ALTER TABLE "Presence" ADD COLUMN "slug" TEXT;
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_pkey" PRIMARY KEY ("window");
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_slug_fkey" FOREIGN KEY ("slug") REFERENCES "Page"("slug") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_text_check" CHECK (num_nonnulls("articleId", "slug") = 1);
CREATE INDEX "Presence_articleId_idx" ON "Presence"("articleId");
CREATE INDEX "Presence_slug_idx" ON "Presence"("slug");
