-- CreateTable
CREATE TABLE "RemovedLabel" (
    "of" TEXT NOT NULL,
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "label" JSONB NOT NULL,
    "aliases" JSONB NOT NULL,
    "formerSlugs" JSONB NOT NULL,
    "places" TEXT[],
    "removedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RemovedLabel_pkey" PRIMARY KEY ("of","id")
);
