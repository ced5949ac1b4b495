-- What administrators say of the paper itself: every state that was ever saved, of which the newest holds. What is null is
-- as in the environment.
CREATE TABLE "Setting" (
    "version" INTEGER NOT NULL,
    "name" TEXT,
    "tagline" TEXT,
    "lang" TEXT,
    "shown" "Rights",
    "excerptWords" INTEGER,
    "search" BOOLEAN,
    "aiInput" BOOLEAN,
    "aiTrain" BOOLEAN,
    "contact" TEXT,
    "securityContact" TEXT,
    "editorId" TEXT,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("version")
);

ALTER TABLE "Setting" ADD CONSTRAINT "Setting_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
