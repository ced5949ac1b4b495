-- CreateTable
CREATE TABLE "FormerPicture" (
    "hash" TEXT NOT NULL,
    "mediaId" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FormerPicture_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE INDEX "FormerPicture_mediaId_idx" ON "FormerPicture"("mediaId");

-- AddForeignKey
ALTER TABLE "FormerPicture" ADD CONSTRAINT "FormerPicture_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "Media"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Which articles show a picture.
CREATE INDEX "Rendering_pictures_idx" ON "Rendering" USING gin ("pictures") WHERE "pictures" IS NOT NULL;

-- Names that look alike.
CREATE INDEX "EntityAlias_key_trgm_idx" ON "EntityAlias" USING gin ("key" gin_trgm_ops);
CREATE INDEX "TopicAlias_key_trgm_idx" ON "TopicAlias" USING gin ("key" gin_trgm_ops);
