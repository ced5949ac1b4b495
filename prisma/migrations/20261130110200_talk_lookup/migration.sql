-- Articles are found at the desk by any part of their address, too.
CREATE INDEX "Article_slug_trgm_idx" ON "Article" USING gin ("slug" gin_trgm_ops);
