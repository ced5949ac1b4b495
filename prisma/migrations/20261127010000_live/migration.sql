-- An article that follows an event while it happens says since when, and until when once it is over.

ALTER TABLE "Article" ADD COLUMN "liveFrom" TIMESTAMPTZ(3), ADD COLUMN "liveUntil" TIMESTAMPTZ(3);
