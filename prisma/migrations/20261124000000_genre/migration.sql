-- What kind of journalism an article is, how much it matters, and which language model wrote what of it.

CREATE TYPE "Genre" AS ENUM ('NEWS', 'ANALYSIS', 'OPINION', 'BACKGROUND', 'INTERVIEW', 'REVIEW');

ALTER TABLE "Article"
  ADD COLUMN "genre" "Genre" NOT NULL DEFAULT 'NEWS',
  ADD COLUMN "importance" INTEGER NOT NULL DEFAULT 0 CHECK ("importance" BETWEEN -1 AND 3),
  ADD COLUMN "summaryModel" TEXT,
  ADD COLUMN "bodyModel" TEXT;
