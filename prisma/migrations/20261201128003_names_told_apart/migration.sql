-- CreateTable
CREATE TABLE "NotTheSame" (
    "lesserId" INTEGER NOT NULL,
    "greaterId" INTEGER NOT NULL,
    "saidById" TEXT NOT NULL,
    "saidAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NotTheSame_pkey" PRIMARY KEY ("lesserId","greaterId"),
    CONSTRAINT "NotTheSame_order" CHECK ("lesserId" < "greaterId")
);

-- CreateIndex
CREATE INDEX "NotTheSame_greaterId_idx" ON "NotTheSame"("greaterId");
CREATE INDEX "NotTheSame_saidAt_idx" ON "NotTheSame"("saidAt" DESC);

-- AddForeignKey
ALTER TABLE "NotTheSame" ADD CONSTRAINT "NotTheSame_lesserId_fkey" FOREIGN KEY ("lesserId") REFERENCES "Entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "NotTheSame" ADD CONSTRAINT "NotTheSame_greaterId_fkey" FOREIGN KEY ("greaterId") REFERENCES "Entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "NotTheSame" ADD CONSTRAINT "NotTheSame_saidById_fkey" FOREIGN KEY ("saidById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
