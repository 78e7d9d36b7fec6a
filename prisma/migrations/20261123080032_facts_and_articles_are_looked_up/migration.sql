-- CreateIndex
CREATE INDEX "Question_factId_idx" ON "Question"("factId");

-- CreateIndex
CREATE INDEX "Quiz_articleId_idx" ON "Quiz"("articleId");
