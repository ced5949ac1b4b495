-- A value of its own: PostgreSQL uses none in the transaction that adds it.
-- AlterEnum
ALTER TYPE "ArticleStatus" ADD VALUE 'DISCARDED';
