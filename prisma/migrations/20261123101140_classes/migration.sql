-- CreateEnum
CREATE TYPE "QuizVisibility" AS ENUM ('private', 'class', 'public');

-- CreateEnum
CREATE TYPE "MemberRole" AS ENUM ('teacher', 'assistant', 'learner');

-- CreateEnum
CREATE TYPE "MemberState" AS ENUM ('active', 'left', 'removed');

-- CreateEnum
CREATE TYPE "Scoring" AS ENUM ('highest', 'latest', 'first', 'average');

-- CreateEnum
CREATE TYPE "LateRule" AS ENUM ('accept', 'mark', 'deduct', 'refuse');

-- CreateEnum
CREATE TYPE "RegradeKind" AS ENUM ('key', 'accept', 'drop', 'points');

-- CreateEnum
CREATE TYPE "RegradeState" AS ENUM ('queued', 'running', 'done', 'failed', 'reverting', 'reverted');

-- CreateEnum
CREATE TYPE "NotificationKind" AS ENUM ('assigned', 'dueTomorrow', 'resultsOpen', 'regraded', 'commented');

-- DropIndex
DROP INDEX "Attempt_userId_quizId_number_key";

-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "assignmentId" UUID,
ADD COLUMN     "discardReason" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Question" ADD COLUMN     "copiedFromId" UUID;

-- AlterTable
ALTER TABLE "Quiz" ADD COLUMN     "copiedFromId" UUID,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ALTER COLUMN "visibility" DROP DEFAULT,
ALTER COLUMN "visibility" TYPE "QuizVisibility" USING "visibility"::text::"QuizVisibility",
ALTER COLUMN "visibility" SET DEFAULT 'private';

-- AlterTable
ALTER TABLE "QuizItem" ADD COLUMN     "section" TEXT;

-- AlterTable
ALTER TABLE "Response" ADD COLUMN     "accepted" JSONB,
ADD COLUMN     "dropped" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "madeByClassId" UUID,
ADD COLUMN     "mustChangePassword" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "userName" TEXT;

-- CreateTable
CREATE TABLE "ItemStatistic" (
    "versionId" UUID NOT NULL,
    "attempts" INTEGER NOT NULL,
    "facility" DOUBLE PRECISION,
    "discrimination" DOUBLE PRECISION,
    "choices" JSONB NOT NULL DEFAULT '{}',
    "seconds" DOUBLE PRECISION,
    "computedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ItemStatistic_pkey" PRIMARY KEY ("versionId")
);

-- CreateTable
CREATE TABLE "QuizShare" (
    "quizId" UUID NOT NULL,
    "classId" UUID NOT NULL,

    CONSTRAINT "QuizShare_pkey" PRIMARY KEY ("quizId","classId")
);

-- CreateTable
CREATE TABLE "Class" (
    "id" UUID NOT NULL,
    "ownerId" UUID,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "guests" BOOLEAN NOT NULL DEFAULT false,
    "archivedAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Class_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "id" UUID NOT NULL,
    "classId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "MemberRole" NOT NULL,
    "state" "MemberState" NOT NULL DEFAULT 'active',
    "name" TEXT NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JoinCode" (
    "id" UUID NOT NULL,
    "classId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "JoinCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "classId" UUID NOT NULL,
    "quizId" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "assignedById" UUID,
    "title" TEXT NOT NULL,
    "instructions" TEXT NOT NULL DEFAULT '',
    "opensAt" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3),
    "closesAt" TIMESTAMPTZ(3),
    "timeLimit" INTEGER,
    "attemptsAllowed" INTEGER DEFAULT 1,
    "scoring" "Scoring" NOT NULL DEFAULT 'highest',
    "lateRule" "LateRule" NOT NULL DEFAULT 'mark',
    "lateDeduction" INTEGER NOT NULL DEFAULT 0,
    "feedback" "Feedback" NOT NULL DEFAULT 'due',
    "shuffle" BOOLEAN NOT NULL DEFAULT false,
    "password" TEXT,
    "guests" BOOLEAN NOT NULL DEFAULT true,
    "forAll" BOOLEAN NOT NULL DEFAULT true,
    "withdrawnAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssignmentMember" (
    "assignmentId" UUID NOT NULL,
    "memberId" UUID NOT NULL,

    CONSTRAINT "AssignmentMember_pkey" PRIMARY KEY ("assignmentId","memberId")
);

-- CreateTable
CREATE TABLE "Accommodation" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "assignmentId" UUID,
    "timeFactor" INTEGER NOT NULL DEFAULT 100,
    "extraAttempts" INTEGER NOT NULL DEFAULT 0,
    "extraDays" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Accommodation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssignmentResult" (
    "assignmentId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "running" BOOLEAN NOT NULL DEFAULT false,
    "score" INTEGER,
    "maxScore" INTEGER NOT NULL DEFAULT 0,
    "attemptId" UUID,
    "submittedAt" TIMESTAMPTZ(3),
    "lateDays" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "AssignmentResult_pkey" PRIMARY KEY ("assignmentId","memberId")
);

-- CreateTable
CREATE TABLE "Grade" (
    "assignmentId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "score" INTEGER,
    "reason" TEXT NOT NULL DEFAULT '',
    "comment" TEXT NOT NULL DEFAULT '',
    "byId" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Grade_pkey" PRIMARY KEY ("assignmentId","memberId")
);

-- CreateTable
CREATE TABLE "Regrade" (
    "id" UUID NOT NULL,
    "quizId" UUID NOT NULL,
    "assignmentId" UUID,
    "questionId" UUID NOT NULL,
    "kind" "RegradeKind" NOT NULL,
    "detail" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" UUID,
    "state" "RegradeState" NOT NULL DEFAULT 'queued',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Regrade_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegradeAttempt" (
    "regradeId" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,

    CONSTRAINT "RegradeAttempt_pkey" PRIMARY KEY ("regradeId","attemptId")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" "NotificationKind" NOT NULL,
    "classId" UUID,
    "assignmentId" UUID,
    "key" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NotificationOption" (
    "userId" UUID NOT NULL,
    "kind" "NotificationKind" NOT NULL,
    "inApp" BOOLEAN NOT NULL DEFAULT true,
    "byMail" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "NotificationOption_pkey" PRIMARY KEY ("userId","kind")
);

-- CreateIndex
CREATE INDEX "QuizShare_classId_idx" ON "QuizShare"("classId");

-- CreateIndex
CREATE INDEX "Class_ownerId_idx" ON "Class"("ownerId");

-- CreateIndex
CREATE INDEX "Member_userId_state_idx" ON "Member"("userId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Member_classId_userId_key" ON "Member"("classId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "JoinCode_code_key" ON "JoinCode"("code");

-- CreateIndex
CREATE INDEX "JoinCode_classId_idx" ON "JoinCode"("classId");

-- CreateIndex
CREATE INDEX "Assignment_classId_createdAt_idx" ON "Assignment"("classId", "createdAt");

-- CreateIndex
CREATE INDEX "Assignment_quizId_idx" ON "Assignment"("quizId");

-- CreateIndex
CREATE INDEX "Assignment_editionId_idx" ON "Assignment"("editionId");

-- CreateIndex
CREATE INDEX "Assignment_assignedById_idx" ON "Assignment"("assignedById");

-- CreateIndex
CREATE INDEX "AssignmentMember_memberId_idx" ON "AssignmentMember"("memberId");

-- CreateIndex
CREATE INDEX "Accommodation_assignmentId_idx" ON "Accommodation"("assignmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Accommodation_memberId_assignmentId_key" ON "Accommodation"("memberId", "assignmentId") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "AssignmentResult_memberId_idx" ON "AssignmentResult"("memberId");

-- CreateIndex
CREATE INDEX "AssignmentResult_attemptId_idx" ON "AssignmentResult"("attemptId");

-- CreateIndex
CREATE INDEX "Grade_memberId_idx" ON "Grade"("memberId");

-- CreateIndex
CREATE INDEX "Grade_byId_idx" ON "Grade"("byId");

-- CreateIndex
CREATE INDEX "Regrade_quizId_idx" ON "Regrade"("quizId");

-- CreateIndex
CREATE INDEX "Regrade_assignmentId_createdAt_idx" ON "Regrade"("assignmentId", "createdAt");

-- CreateIndex
CREATE INDEX "Regrade_questionId_idx" ON "Regrade"("questionId");

-- CreateIndex
CREATE INDEX "Regrade_byId_idx" ON "Regrade"("byId");

-- CreateIndex
CREATE INDEX "RegradeAttempt_attemptId_idx" ON "RegradeAttempt"("attemptId");

-- CreateIndex
CREATE INDEX "Notification_userId_createdAt_idx" ON "Notification"("userId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Notification_classId_idx" ON "Notification"("classId");

-- CreateIndex
CREATE INDEX "Notification_assignmentId_idx" ON "Notification"("assignmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Notification_userId_key_key" ON "Notification"("userId", "key");

-- CreateIndex
CREATE INDEX "Attempt_assignmentId_userId_idx" ON "Attempt"("assignmentId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_userId_quizId_assignmentId_number_key" ON "Attempt"("userId", "quizId", "assignmentId", "number") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "Question_copiedFromId_idx" ON "Question"("copiedFromId");

-- CreateIndex
CREATE INDEX "Quiz_copiedFromId_idx" ON "Quiz"("copiedFromId");

-- CreateIndex
CREATE UNIQUE INDEX "User_userName_key" ON "User"("userName");

-- CreateIndex
CREATE INDEX "User_madeByClassId_idx" ON "User"("madeByClassId");

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_madeByClassId_fkey" FOREIGN KEY ("madeByClassId") REFERENCES "Class"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_copiedFromId_fkey" FOREIGN KEY ("copiedFromId") REFERENCES "Question"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemStatistic" ADD CONSTRAINT "ItemStatistic_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "QuestionVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quiz" ADD CONSTRAINT "Quiz_copiedFromId_fkey" FOREIGN KEY ("copiedFromId") REFERENCES "Quiz"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizShare" ADD CONSTRAINT "QuizShare_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizShare" ADD CONSTRAINT "QuizShare_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Class" ADD CONSTRAINT "Class_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JoinCode" ADD CONSTRAINT "JoinCode_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "QuizEdition"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_assignedById_fkey" FOREIGN KEY ("assignedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentMember" ADD CONSTRAINT "AssignmentMember_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentMember" ADD CONSTRAINT "AssignmentMember_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Accommodation" ADD CONSTRAINT "Accommodation_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Accommodation" ADD CONSTRAINT "Accommodation_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentResult" ADD CONSTRAINT "AssignmentResult_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentResult" ADD CONSTRAINT "AssignmentResult_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentResult" ADD CONSTRAINT "AssignmentResult_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grade" ADD CONSTRAINT "Grade_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grade" ADD CONSTRAINT "Grade_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grade" ADD CONSTRAINT "Grade_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegradeAttempt" ADD CONSTRAINT "RegradeAttempt_regradeId_fkey" FOREIGN KEY ("regradeId") REFERENCES "Regrade"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegradeAttempt" ADD CONSTRAINT "RegradeAttempt_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotificationOption" ADD CONSTRAINT "NotificationOption_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on by hand: what the schema language cannot say.

DROP INDEX "Attempt_one_in_progress";
CREATE UNIQUE INDEX "Attempt_one_in_progress" ON "Attempt"("userId", "quizId", "assignmentId") NULLS NOT DISTINCT
  WHERE "state" = 'inProgress';
CREATE UNIQUE INDEX "JoinCode_one_open" ON "JoinCode"("classId") WHERE "closedAt" IS NULL;
-- What waits for its results to open is looked for by person, at every page.
CREATE INDEX "Attempt_waiting" ON "Attempt"("userId", "opensAt") WHERE "opensAt" IS NOT NULL;

ALTER TABLE "User"
  ADD CONSTRAINT "User_userName_form" CHECK ("userName" ~ '^[a-z0-9][a-z0-9.-]{2,39}$');

ALTER TABLE "QuizItem"
  ADD CONSTRAINT "QuizItem_section_length" CHECK (char_length("section") BETWEEN 1 AND 300);

ALTER TABLE "Attempt"
  ADD CONSTRAINT "Attempt_discardReason_length" CHECK (char_length("discardReason") <= 500);

ALTER TABLE "Response"
  ADD CONSTRAINT "Response_accepted_form" CHECK (jsonb_typeof("accepted") = 'array');

ALTER TABLE "ItemStatistic"
  ADD CONSTRAINT "ItemStatistic_range" CHECK ("attempts" >= 0 AND "facility" BETWEEN 0 AND 1
    AND "discrimination" BETWEEN -1 AND 1);

ALTER TABLE "Class"
  ADD CONSTRAINT "Class_name_length" CHECK (char_length("name") BETWEEN 1 AND 120),
  ADD CONSTRAINT "Class_timeZone_length" CHECK (char_length("timeZone") BETWEEN 1 AND 64);

ALTER TABLE "Member"
  ADD CONSTRAINT "Member_name_length" CHECK (char_length("name") BETWEEN 1 AND 120),
  ADD CONSTRAINT "Member_endedAt_fits" CHECK (("state" = 'active') = ("endedAt" IS NULL));

ALTER TABLE "JoinCode"
  ADD CONSTRAINT "JoinCode_code_form" CHECK ("code" ~ '^[A-Z0-9]{6,12}$');

ALTER TABLE "Assignment"
  ADD CONSTRAINT "Assignment_title_length" CHECK (char_length("title") BETWEEN 1 AND 300),
  ADD CONSTRAINT "Assignment_instructions_length" CHECK (char_length("instructions") <= 5000),
  ADD CONSTRAINT "Assignment_dates_in_order" CHECK ("opensAt" < "dueAt" AND "dueAt" <= "closesAt" AND "opensAt" < "closesAt"),
  ADD CONSTRAINT "Assignment_timeLimit_range" CHECK ("timeLimit" BETWEEN 30 AND 604800),
  ADD CONSTRAINT "Assignment_attemptsAllowed_range" CHECK ("attemptsAllowed" BETWEEN 1 AND 100),
  ADD CONSTRAINT "Assignment_lateDeduction_range" CHECK ("lateDeduction" BETWEEN 0 AND 100),
  ADD CONSTRAINT "Assignment_feedback_fits" CHECK ("feedback" <> 'due' OR "dueAt" IS NOT NULL),
  ADD CONSTRAINT "Assignment_password_length" CHECK (char_length("password") BETWEEN 1 AND 100);

ALTER TABLE "Accommodation"
  ADD CONSTRAINT "Accommodation_range" CHECK ("timeFactor" BETWEEN 100 AND 1000 AND "extraAttempts" BETWEEN 0 AND 100
    AND "extraDays" BETWEEN 0 AND 365);

ALTER TABLE "AssignmentResult"
  ADD CONSTRAINT "AssignmentResult_range" CHECK ("attempts" >= 0 AND "lateDays" >= 0 AND "maxScore" >= 0
    AND "score" BETWEEN 0 AND "maxScore");

ALTER TABLE "Grade"
  ADD CONSTRAINT "Grade_score_range" CHECK ("score" BETWEEN 0 AND 1000000),
  ADD CONSTRAINT "Grade_reason_fits" CHECK (char_length("reason") <= 500 AND ("score" IS NULL OR "reason" <> '')),
  ADD CONSTRAINT "Grade_comment_length" CHECK (char_length("comment") <= 5000);

ALTER TABLE "Regrade"
  ADD CONSTRAINT "Regrade_reason_length" CHECK (char_length("reason") BETWEEN 1 AND 500);

ALTER TABLE "Notification"
  ADD CONSTRAINT "Notification_key_length" CHECK (char_length("key") BETWEEN 1 AND 200);
