-- AlterTable
ALTER TABLE "Quiz" ADD COLUMN     "leftOut" UUID[] DEFAULT ARRAY[]::UUID[];
