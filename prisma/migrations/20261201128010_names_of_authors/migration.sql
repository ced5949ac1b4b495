-- CreateTable
CREATE TABLE "AuthorAlias" (
    "key" TEXT NOT NULL,
    "alias" TEXT NOT NULL,
    "authorId" INTEGER NOT NULL,

    CONSTRAINT "AuthorAlias_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "AuthorAlias_authorId_idx" ON "AuthorAlias"("authorId");
CREATE INDEX "AuthorAlias_key_trgm_idx" ON "AuthorAlias" USING gin ("key" gin_trgm_ops);
CREATE INDEX "Author_articleCount_slug_idx" ON "Author"("articleCount" DESC, "slug");

-- AddForeignKey
ALTER TABLE "AuthorAlias" ADD CONSTRAINT "AuthorAlias_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The address of an author was made of the name: it is the name's key but for signs, and whoever is not found by one is
-- found by the other (lib/mutations/labels.ts).
INSERT INTO "AuthorAlias" ("key", "alias", "authorId")
  SELECT translate("slug", '-ς', ' σ'), "name", "id" FROM "Author" ORDER BY "id"
  ON CONFLICT DO NOTHING;
