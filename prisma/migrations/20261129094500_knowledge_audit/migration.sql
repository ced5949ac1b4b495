-- CreateIndex
CREATE INDEX "Audit_action_id_idx" ON "Audit"("action", "id" DESC);
