-- The order in which changes became visible. Ids are given when a transaction writes, and one that began later may be
-- seen first: who reads on from the last id would miss the other. A place is given once a change can be seen, by one at a time.
ALTER TABLE "Change" ADD COLUMN "place" BIGINT;
CREATE UNIQUE INDEX "Change_place_key" ON "Change" ("place");
CREATE INDEX "Change_unplaced_idx" ON "Change" ("id") WHERE "place" IS NULL;

-- How far those who tell others of changes have come.
CREATE TABLE "Follower" (
    "name" TEXT NOT NULL,
    "place" BIGINT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "busyUntil" TIMESTAMPTZ(3) NOT NULL DEFAULT '-infinity',

    CONSTRAINT "Follower_pkey" PRIMARY KEY ("name")
);
