-- What a version was beside its text. Of versions that are older than this it was not kept: they have no language.
-- AlterTable
ALTER TABLE "Revision"
  ADD COLUMN "lang" TEXT,
  ADD COLUMN "genre" "Genre",
  ADD COLUMN "topics" TEXT[],
  ADD COLUMN "entities" TEXT[],
  ADD COLUMN "authors" TEXT[];
