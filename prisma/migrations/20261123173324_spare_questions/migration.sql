-- AlterTable
ALTER TABLE "Generation" ADD COLUMN     "unasked" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "Question" ADD COLUMN     "spare" BOOLEAN NOT NULL DEFAULT false;
