-- CreateTable
CREATE TABLE "Tries" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "nextAt" TIMESTAMPTZ(3) NOT NULL,
    "forgetAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Tries_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "Tries_forgetAt_idx" ON "Tries"("forgetAt");
