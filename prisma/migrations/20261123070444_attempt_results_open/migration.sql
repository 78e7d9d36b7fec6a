-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "opensAt" TIMESTAMPTZ(3);
