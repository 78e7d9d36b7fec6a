-- AlterTable
ALTER TABLE "Generation" ADD COLUMN     "kinds" TEXT[] DEFAULT ARRAY[]::TEXT[];
