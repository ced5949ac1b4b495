-- What a source allows to be done with its texts; null leaves it to the paper's own policy (lib/rights/policy.ts).
ALTER TABLE "Source" ALTER COLUMN "rights" DROP DEFAULT, ALTER COLUMN "rights" DROP NOT NULL;
UPDATE "Source" SET "rights" = NULL WHERE "rights" = 'FULL'; -- the former default, which nobody could have chosen
ALTER TABLE "Source"
  ADD COLUMN "search" BOOLEAN,
  ADD COLUMN "aiInput" BOOLEAN,
  ADD COLUMN "aiTrain" BOOLEAN;
