-- CreateEnum
CREATE TYPE "Feedback" AS ENUM ('each', 'submitted', 'due', 'never');

-- CreateEnum
CREATE TYPE "AttemptEnd" AS ENUM ('person', 'deadline');

-- CreateEnum
CREATE TYPE "CardOrigin" AS ENUM ('missed', 'flagged', 'chosen', 'imported');

-- CreateEnum
CREATE TYPE "CardState" AS ENUM ('new', 'learning', 'review', 'relearning');

-- CreateEnum
CREATE TYPE "ProblemReason" AS ENUM ('wrongKey', 'severalRight', 'unclear', 'language', 'outdated', 'other');

-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "deadlineAt" TIMESTAMPTZ(3),
ADD COLUMN     "dueAt" TIMESTAMPTZ(3),
ADD COLUMN     "endedBy" "AttemptEnd",
ADD COLUMN     "feedback" "Feedback" NOT NULL DEFAULT 'submitted',
ADD COLUMN     "seconds" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "timeFactor" INTEGER NOT NULL DEFAULT 100,
ADD COLUMN     "timeLimit" INTEGER;

-- AlterTable
ALTER TABLE "DayScore" ADD COLUMN     "seconds" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "QuestionVersion" ADD COLUMN     "tolerance" DOUBLE PRECISION,
ADD COLUMN     "unit" TEXT;

-- AlterTable
ALTER TABLE "Quiz" ADD COLUMN     "dueAt" TIMESTAMPTZ(3),
ADD COLUMN     "feedback" "Feedback" NOT NULL DEFAULT 'submitted',
ADD COLUMN     "practice" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "timeLimit" INTEGER;

-- AlterTable
ALTER TABLE "Response" ADD COLUMN     "checkedAt" TIMESTAMPTZ(3),
ADD COLUMN     "flagged" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "seconds" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "reviewsPerDay" INTEGER NOT NULL DEFAULT 50;

-- CreateTable
CREATE TABLE "AttemptTopic" (
    "attemptId" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "score" INTEGER NOT NULL,
    "maxScore" INTEGER NOT NULL,
    "questions" INTEGER NOT NULL,
    "correct" INTEGER NOT NULL,

    CONSTRAINT "AttemptTopic_pkey" PRIMARY KEY ("attemptId","topic")
);

-- CreateTable
CREATE TABLE "FactScore" (
    "userId" UUID NOT NULL,
    "factId" UUID NOT NULL,
    "questions" INTEGER NOT NULL DEFAULT 0,
    "correct" INTEGER NOT NULL DEFAULT 0,
    "missed" INTEGER NOT NULL DEFAULT 0,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FactScore_pkey" PRIMARY KEY ("userId","factId")
);

-- CreateTable
CREATE TABLE "Card" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "factId" UUID NOT NULL,
    "origin" "CardOrigin" NOT NULL,
    "due" TIMESTAMPTZ(3) NOT NULL,
    "stability" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "difficulty" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "scheduledDays" INTEGER NOT NULL DEFAULT 0,
    "learningSteps" INTEGER NOT NULL DEFAULT 0,
    "reps" INTEGER NOT NULL DEFAULT 0,
    "lapses" INTEGER NOT NULL DEFAULT 0,
    "state" "CardState" NOT NULL DEFAULT 'new',
    "lastReview" TIMESTAMPTZ(3),
    "leftAt" TIMESTAMPTZ(3),
    "leftBecause" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Card_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewLog" (
    "id" UUID NOT NULL,
    "cardId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "versionId" UUID,
    "rating" INTEGER NOT NULL,
    "choice" JSONB,
    "correct" BOOLEAN,
    "before" JSONB NOT NULL,
    "reviewedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReviewLog_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProblemReport" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "reporterId" UUID NOT NULL,
    "attemptId" UUID,
    "reason" "ProblemReason" NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ProblemReport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AttemptTopic_userId_topic_submittedAt_idx" ON "AttemptTopic"("userId", "topic", "submittedAt" DESC);

-- CreateIndex
CREATE INDEX "FactScore_userId_missed_lastAt_idx" ON "FactScore"("userId", "missed" DESC, "lastAt" DESC);

-- CreateIndex
CREATE INDEX "FactScore_userId_missed_correct_idx" ON "FactScore"("userId", "missed", "correct" DESC);

-- CreateIndex
CREATE INDEX "FactScore_factId_idx" ON "FactScore"("factId");

-- CreateIndex
CREATE INDEX "Card_userId_due_idx" ON "Card"("userId", "due");

-- CreateIndex
CREATE INDEX "Card_factId_idx" ON "Card"("factId");

-- CreateIndex
CREATE UNIQUE INDEX "Card_userId_factId_key" ON "Card"("userId", "factId");

-- CreateIndex
CREATE INDEX "ReviewLog_cardId_reviewedAt_idx" ON "ReviewLog"("cardId", "reviewedAt");

-- CreateIndex
CREATE INDEX "ReviewLog_userId_reviewedAt_idx" ON "ReviewLog"("userId", "reviewedAt");

-- CreateIndex
CREATE INDEX "ReviewLog_versionId_idx" ON "ReviewLog"("versionId");

-- CreateIndex
CREATE INDEX "ProblemReport_reporterId_idx" ON "ProblemReport"("reporterId");

-- CreateIndex
CREATE INDEX "ProblemReport_attemptId_idx" ON "ProblemReport"("attemptId");

-- CreateIndex
CREATE UNIQUE INDEX "ProblemReport_versionId_reporterId_key" ON "ProblemReport"("versionId", "reporterId");

-- CreateIndex
CREATE INDEX "Attempt_userId_state_submittedAt_id_idx" ON "Attempt"("userId", "state", "submittedAt" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "AttemptTopic" ADD CONSTRAINT "AttemptTopic_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactScore" ADD CONSTRAINT "FactScore_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactScore" ADD CONSTRAINT "FactScore_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Card" ADD CONSTRAINT "Card_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Card" ADD CONSTRAINT "Card_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewLog" ADD CONSTRAINT "ReviewLog_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "Card"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewLog" ADD CONSTRAINT "ReviewLog_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewLog" ADD CONSTRAINT "ReviewLog_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "QuestionVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProblemReport" ADD CONSTRAINT "ProblemReport_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "QuestionVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProblemReport" ADD CONSTRAINT "ProblemReport_reporterId_fkey" FOREIGN KEY ("reporterId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProblemReport" ADD CONSTRAINT "ProblemReport_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- From here on by hand.
--
-- What the schema language cannot say.
ALTER TABLE "User"
  ADD CONSTRAINT "User_reviewsPerDay_range" CHECK ("reviewsPerDay" BETWEEN 1 AND 1000);

ALTER TABLE "QuestionVersion"
  ADD CONSTRAINT "QuestionVersion_tolerance_range" CHECK ("tolerance" >= 0),
  ADD CONSTRAINT "QuestionVersion_unit_length" CHECK (char_length("unit") <= 40);

ALTER TABLE "Quiz"
  ADD CONSTRAINT "Quiz_timeLimit_range" CHECK ("timeLimit" BETWEEN 30 AND 604800),
  ADD CONSTRAINT "Quiz_dueAt_fits" CHECK ("feedback" <> 'due' OR "dueAt" IS NOT NULL);

UPDATE "Attempt" SET "endedBy" = 'person' WHERE state = 'submitted';
ALTER TABLE "Attempt"
  ADD CONSTRAINT "Attempt_endedBy_fits" CHECK (("state" = 'submitted') = ("endedBy" IS NOT NULL)),
  ADD CONSTRAINT "Attempt_timeLimit_range" CHECK ("timeLimit" BETWEEN 30 AND 604800),
  ADD CONSTRAINT "Attempt_timeFactor_range" CHECK ("timeFactor" BETWEEN 25 AND 1000),
  ADD CONSTRAINT "Attempt_dueAt_fits" CHECK ("feedback" <> 'due' OR "dueAt" IS NOT NULL),
  ADD CONSTRAINT "Attempt_seconds_range" CHECK ("seconds" >= 0);

ALTER TABLE "Response"
  ADD CONSTRAINT "Response_seconds_range" CHECK ("seconds" >= 0),
  ADD CONSTRAINT "Response_checkedAt_fits" CHECK ("checkedAt" IS NULL OR "correct" IS NOT NULL);

ALTER TABLE "DayScore"
  ADD CONSTRAINT "DayScore_seconds_range" CHECK ("seconds" >= 0);

ALTER TABLE "AttemptTopic"
  ADD CONSTRAINT "AttemptTopic_topic_length" CHECK (char_length("topic") BETWEEN 1 AND 100),
  ADD CONSTRAINT "AttemptTopic_score_range" CHECK ("score" BETWEEN 0 AND "maxScore"),
  ADD CONSTRAINT "AttemptTopic_correct_range" CHECK ("correct" BETWEEN 0 AND "questions");

ALTER TABLE "FactScore"
  ADD CONSTRAINT "FactScore_sum" CHECK ("correct" >= 0 AND "missed" >= 0 AND "correct" + "missed" = "questions");

ALTER TABLE "Card"
  ADD CONSTRAINT "Card_reps_range" CHECK ("reps" >= 0 AND "lapses" >= 0),
  ADD CONSTRAINT "Card_leftBecause_length" CHECK (char_length("leftBecause") <= 500),
  ADD CONSTRAINT "Card_left_fits" CHECK (("leftAt" IS NULL) = ("leftBecause" IS NULL));

ALTER TABLE "ReviewLog"
  ADD CONSTRAINT "ReviewLog_rating_range" CHECK ("rating" BETWEEN 1 AND 4);

ALTER TABLE "ProblemReport"
  ADD CONSTRAINT "ProblemReport_text_length" CHECK (char_length("text") <= 2000);

-- A fact for each question about an article that had none: what memory and scores by fact count by.
ALTER TABLE "Question" ADD COLUMN "newFactId" UUID;
UPDATE "Question" SET "newFactId" = gen_random_uuid() WHERE "factId" IS NULL AND "articleId" IS NOT NULL;
INSERT INTO "Fact" (id, "articleId", kind, statement, content, "subjectKey", "asOf", evidence)
SELECT q."newFactId", q."articleId", 'statement', v.explanation, '{}', '', v."asOf", v.evidence
FROM "Question" q JOIN "QuestionVersion" v ON v."questionId" = q.id AND v.number = q.version
WHERE q."newFactId" IS NOT NULL;
UPDATE "Question" SET "factId" = "newFactId"
WHERE "newFactId" IS NOT NULL AND EXISTS (SELECT 1 FROM "Fact" f WHERE f.id = "newFactId");
ALTER TABLE "Question" DROP COLUMN "newFactId";

-- Sums of what was submitted before these tables were there.
INSERT INTO "AttemptTopic" ("attemptId", topic, "userId", "submittedAt", score, "maxScore", questions, correct)
SELECT a.id, q.topic, a."userId", a."submittedAt", sum(r.score), sum(r.points), count(*),
  count(*) FILTER (WHERE r.correct)
FROM "Attempt" a
  JOIN "Response" r ON r."attemptId" = a.id
  JOIN "QuestionVersion" v ON v.id = r."versionId"
  JOIN "Question" q ON q.id = v."questionId"
WHERE a.state = 'submitted'
GROUP BY a.id, q.topic;

INSERT INTO "FactScore" ("userId", "factId", questions, correct, missed, "lastAt")
SELECT a."userId", q."factId", count(*), count(*) FILTER (WHERE r.correct), count(*) FILTER (WHERE NOT r.correct),
  max(a."submittedAt")
FROM "Attempt" a
  JOIN "Response" r ON r."attemptId" = a.id
  JOIN "QuestionVersion" v ON v.id = r."versionId"
  JOIN "Question" q ON q.id = v."questionId"
WHERE a.state = 'submitted' AND q."factId" IS NOT NULL
GROUP BY a."userId", q."factId";
