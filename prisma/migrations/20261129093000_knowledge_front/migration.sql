-- CreateTable
CREATE TABLE "FrontPin" (
    "articleId" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "FrontPin_pkey" PRIMARY KEY ("articleId")
);

-- AddForeignKey
ALTER TABLE "FrontPin" ADD CONSTRAINT "FrontPin_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
