-- Copies keep their line also when the first question of it is deleted.
ALTER TABLE "Question" DROP CONSTRAINT "Question_copiedFromId_fkey";
ALTER TABLE "Question" RENAME COLUMN "copiedFromId" TO "originId";
ALTER INDEX "Question_copiedFromId_idx" RENAME TO "Question_originId_idx";
