-- What identifies an article in feeds: no renaming, no edit and no other site address changes it.

ALTER TABLE "Article" ADD COLUMN "uid" UUID NOT NULL DEFAULT gen_random_uuid();

CREATE UNIQUE INDEX "Article_uid_key" ON "Article"("uid");
