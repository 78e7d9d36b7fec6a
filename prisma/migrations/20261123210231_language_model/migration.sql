-- AlterTable
ALTER TABLE "Generation" ADD COLUMN     "note" TEXT;

-- CreateTable
CREATE TABLE "ModelUsage" (
    "day" DATE NOT NULL,
    "tokens" INTEGER NOT NULL,

    CONSTRAINT "ModelUsage_pkey" PRIMARY KEY ("day")
);
