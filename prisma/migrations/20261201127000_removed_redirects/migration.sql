-- Which addresses somebody made lead elsewhere at the desk; the others are kept since a rename, a merge or an import.
ALTER TABLE "FormerSlug" ADD COLUMN "byHand" BOOLEAN NOT NULL DEFAULT false;
UPDATE "FormerSlug" AS redirect SET "byHand" = true FROM "Audit"
  WHERE action = 'redirect.edit' AND subject = 'redirect:' || redirect.id AND changes->0->>'field' = 'to';
UPDATE "RemovedLabel" SET "formerSlugs" =
  (SELECT jsonb_agg(each || '{"byHand": false}') FROM jsonb_array_elements("formerSlugs") AS each)
  WHERE "formerSlugs" <> '[]';

-- CreateTable
CREATE TABLE "RemovedRedirect" (
    "id" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "redirect" JSONB NOT NULL,
    "removedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RemovedRedirect_pkey" PRIMARY KEY ("id")
);
