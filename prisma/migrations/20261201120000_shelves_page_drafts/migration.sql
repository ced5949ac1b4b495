-- CreateTable
CREATE TABLE "PageDraft" (
    "slug" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "opened" JSONB NOT NULL,
    "fields" JSONB NOT NULL,
    "typedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PageDraft_pkey" PRIMARY KEY ("slug","userId")
);

-- CreateIndex
CREATE INDEX "PageDraft_userId_idx" ON "PageDraft"("userId");

-- AddForeignKey
ALTER TABLE "PageDraft" ADD CONSTRAINT "PageDraft_slug_fkey" FOREIGN KEY ("slug") REFERENCES "Page"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PageDraft" ADD CONSTRAINT "PageDraft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
