-- CreateEnum
CREATE TYPE "Visibility" AS ENUM ('private', 'public');

-- CreateEnum
CREATE TYPE "GenerationState" AS ENUM ('queued', 'running', 'done', 'failed');

-- CreateEnum
CREATE TYPE "GenerationStep" AS ENUM ('queued', 'reading', 'asking', 'storing', 'done');

-- CreateEnum
CREATE TYPE "QuestionState" AS ENUM ('draft', 'ready', 'retired');

-- CreateEnum
CREATE TYPE "QuestionOrigin" AS ENUM ('rules', 'model', 'person', 'import');

-- CreateEnum
CREATE TYPE "AttemptState" AS ENUM ('inProgress', 'submitted', 'discarded');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "isAnonymous" BOOLEAN NOT NULL DEFAULT false,
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Article" (
    "id" UUID NOT NULL,
    "addedById" UUID,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "publishedOn" DATE NOT NULL,
    "sourceName" TEXT,
    "sourceUrl" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "contentHash" TEXT NOT NULL,
    "words" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL DEFAULT 'private',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Generation" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "requestedById" UUID NOT NULL,
    "state" "GenerationState" NOT NULL DEFAULT 'queued',
    "step" "GenerationStep" NOT NULL DEFAULT 'queued',
    "counts" JSONB NOT NULL DEFAULT '{}',
    "error" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Generation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Fact" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "subjectKey" TEXT NOT NULL,
    "asOf" DATE,
    "expiresAt" DATE,
    "evidence" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Question" (
    "id" UUID NOT NULL,
    "ownerId" UUID,
    "articleId" UUID,
    "factId" UUID,
    "generationId" UUID,
    "position" INTEGER NOT NULL,
    "topic" TEXT NOT NULL,
    "state" "QuestionState" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuestionVersion" (
    "id" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "contextLine" TEXT NOT NULL,
    "stem" TEXT NOT NULL,
    "options" JSONB NOT NULL,
    "key" JSONB NOT NULL,
    "explanation" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "asOf" DATE,
    "quality" DOUBLE PRECISION,
    "rule" TEXT,
    "origin" "QuestionOrigin" NOT NULL,
    "engine" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "QuestionVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Quiz" (
    "id" UUID NOT NULL,
    "ownerId" UUID,
    "articleId" UUID,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "visibility" "Visibility" NOT NULL DEFAULT 'private',
    "sampleKey" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Quiz_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuizItem" (
    "quizId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "versionId" UUID NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 100,

    CONSTRAINT "QuizItem_pkey" PRIMARY KEY ("quizId","position")
);

-- CreateTable
CREATE TABLE "QuizEdition" (
    "id" UUID NOT NULL,
    "quizId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "items" JSONB NOT NULL,
    "itemsHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "QuizEdition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "quizId" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "AttemptState" NOT NULL DEFAULT 'inProgress',
    "seed" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMPTZ(3),
    "score" INTEGER,
    "maxScore" INTEGER NOT NULL,

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Response" (
    "attemptId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "versionId" UUID NOT NULL,
    "points" INTEGER NOT NULL,
    "choice" JSONB,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "saveId" UUID,
    "savedAt" TIMESTAMPTZ(3),
    "score" INTEGER,
    "correct" BOOLEAN,

    CONSTRAINT "Response_pkey" PRIMARY KEY ("attemptId","position")
);

-- CreateTable
CREATE TABLE "TopicScore" (
    "userId" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "score" INTEGER NOT NULL DEFAULT 0,
    "maxScore" INTEGER NOT NULL DEFAULT 0,
    "questions" INTEGER NOT NULL DEFAULT 0,
    "correct" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "TopicScore_pkey" PRIMARY KEY ("userId","topic")
);

-- CreateTable
CREATE TABLE "DayScore" (
    "userId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "score" INTEGER NOT NULL DEFAULT 0,
    "maxScore" INTEGER NOT NULL DEFAULT 0,
    "questions" INTEGER NOT NULL DEFAULT 0,
    "correct" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "DayScore_pkey" PRIMARY KEY ("userId","day")
);

-- CreateTable
CREATE TABLE "AuditLog" (
    "id" UUID NOT NULL,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuditLog_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE INDEX "Article_addedById_createdAt_idx" ON "Article"("addedById", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Article_addedById_contentHash_publishedOn_title_key" ON "Article"("addedById", "contentHash", "publishedOn", "title");

-- CreateIndex
CREATE INDEX "Generation_articleId_createdAt_idx" ON "Generation"("articleId", "createdAt");

-- CreateIndex
CREATE INDEX "Generation_requestedById_createdAt_idx" ON "Generation"("requestedById", "createdAt");

-- CreateIndex
CREATE INDEX "Fact_articleId_idx" ON "Fact"("articleId");

-- CreateIndex
CREATE INDEX "Question_articleId_idx" ON "Question"("articleId");

-- CreateIndex
CREATE INDEX "Question_ownerId_createdAt_idx" ON "Question"("ownerId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Question_generationId_position_key" ON "Question"("generationId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "QuestionVersion_questionId_number_key" ON "QuestionVersion"("questionId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Quiz_sampleKey_key" ON "Quiz"("sampleKey");

-- CreateIndex
CREATE INDEX "Quiz_ownerId_createdAt_idx" ON "Quiz"("ownerId", "createdAt");

-- CreateIndex
CREATE INDEX "Quiz_visibility_createdAt_idx" ON "Quiz"("visibility", "createdAt");

-- CreateIndex
CREATE INDEX "QuizItem_versionId_idx" ON "QuizItem"("versionId");

-- CreateIndex
CREATE UNIQUE INDEX "QuizItem_quizId_versionId_key" ON "QuizItem"("quizId", "versionId");

-- CreateIndex
CREATE UNIQUE INDEX "QuizEdition_quizId_number_key" ON "QuizEdition"("quizId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "QuizEdition_quizId_itemsHash_key" ON "QuizEdition"("quizId", "itemsHash");

-- CreateIndex
CREATE INDEX "Attempt_userId_startedAt_idx" ON "Attempt"("userId", "startedAt");

-- CreateIndex
CREATE INDEX "Attempt_quizId_idx" ON "Attempt"("quizId");

-- CreateIndex
CREATE INDEX "Attempt_editionId_idx" ON "Attempt"("editionId");

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_userId_quizId_number_key" ON "Attempt"("userId", "quizId", "number");

-- CreateIndex
CREATE INDEX "Response_versionId_idx" ON "Response"("versionId");

-- CreateIndex
CREATE INDEX "AuditLog_actorId_createdAt_idx" ON "AuditLog"("actorId", "createdAt");

-- CreateIndex
CREATE INDEX "AuditLog_subject_idx" ON "AuditLog"("subject");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Generation" ADD CONSTRAINT "Generation_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Generation" ADD CONSTRAINT "Generation_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_generationId_fkey" FOREIGN KEY ("generationId") REFERENCES "Generation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionVersion" ADD CONSTRAINT "QuestionVersion_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quiz" ADD CONSTRAINT "Quiz_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quiz" ADD CONSTRAINT "Quiz_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizItem" ADD CONSTRAINT "QuizItem_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizItem" ADD CONSTRAINT "QuizItem_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "QuestionVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizEdition" ADD CONSTRAINT "QuizEdition_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "QuizEdition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Response" ADD CONSTRAINT "Response_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Response" ADD CONSTRAINT "Response_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "QuestionVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicScore" ADD CONSTRAINT "TopicScore_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DayScore" ADD CONSTRAINT "DayScore_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on by hand: what the schema language cannot say.

-- A race of two starts, or of two requests, is decided here.
CREATE UNIQUE INDEX "Attempt_one_in_progress" ON "Attempt"("userId", "quizId") WHERE "state" = 'inProgress';
CREATE UNIQUE INDEX "Generation_one_active" ON "Generation"("articleId") WHERE "state" IN ('queued', 'running');

ALTER TABLE "User"
  ADD CONSTRAINT "User_name_length" CHECK (char_length("name") <= 200),
  ADD CONSTRAINT "User_email_length" CHECK (char_length("email") <= 320),
  ADD CONSTRAINT "User_timeZone_length" CHECK (char_length("timeZone") BETWEEN 1 AND 64);

ALTER TABLE "Article"
  ADD CONSTRAINT "Article_title_length" CHECK (char_length("title") BETWEEN 1 AND 300),
  ADD CONSTRAINT "Article_text_length" CHECK (char_length("text") BETWEEN 1 AND 1000000),
  ADD CONSTRAINT "Article_sourceName_length" CHECK (char_length("sourceName") <= 200),
  ADD CONSTRAINT "Article_sourceUrl_length" CHECK (char_length("sourceUrl") <= 2000),
  ADD CONSTRAINT "Article_contentHash_form" CHECK ("contentHash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "Article_words_range" CHECK ("words" >= 0);

ALTER TABLE "Generation"
  ADD CONSTRAINT "Generation_error_length" CHECK (char_length("error") <= 1000);

ALTER TABLE "Fact"
  ADD CONSTRAINT "Fact_kind_length" CHECK (char_length("kind") BETWEEN 1 AND 100),
  ADD CONSTRAINT "Fact_statement_length" CHECK (char_length("statement") <= 20000),
  ADD CONSTRAINT "Fact_evidence_form" CHECK (jsonb_typeof("evidence") = 'array');

ALTER TABLE "Question"
  ADD CONSTRAINT "Question_position_range" CHECK ("position" >= 0),
  ADD CONSTRAINT "Question_topic_length" CHECK (char_length("topic") BETWEEN 1 AND 100),
  ADD CONSTRAINT "Question_version_range" CHECK ("version" >= 1);

ALTER TABLE "QuestionVersion"
  ADD CONSTRAINT "QuestionVersion_number_range" CHECK ("number" >= 1),
  ADD CONSTRAINT "QuestionVersion_contextLine_length" CHECK (char_length("contextLine") <= 1000),
  ADD CONSTRAINT "QuestionVersion_stem_length" CHECK (char_length("stem") BETWEEN 1 AND 20000),
  ADD CONSTRAINT "QuestionVersion_explanation_length" CHECK (char_length("explanation") <= 20000),
  ADD CONSTRAINT "QuestionVersion_options_form" CHECK (jsonb_typeof("options") = 'array'),
  ADD CONSTRAINT "QuestionVersion_key_form" CHECK (jsonb_typeof("key") = 'array'),
  ADD CONSTRAINT "QuestionVersion_evidence_form" CHECK (jsonb_typeof("evidence") = 'array'),
  ADD CONSTRAINT "QuestionVersion_quality_range" CHECK ("quality" BETWEEN 0 AND 1);

ALTER TABLE "Quiz"
  ADD CONSTRAINT "Quiz_title_length" CHECK (char_length("title") BETWEEN 1 AND 300),
  ADD CONSTRAINT "Quiz_description_length" CHECK (char_length("description") <= 5000);

ALTER TABLE "QuizItem"
  ADD CONSTRAINT "QuizItem_position_range" CHECK ("position" >= 0),
  ADD CONSTRAINT "QuizItem_points_range" CHECK ("points" BETWEEN 0 AND 1000000);

ALTER TABLE "QuizEdition"
  ADD CONSTRAINT "QuizEdition_number_range" CHECK ("number" >= 1),
  ADD CONSTRAINT "QuizEdition_items_form" CHECK (jsonb_typeof("items") = 'array');

ALTER TABLE "Attempt"
  ADD CONSTRAINT "Attempt_number_range" CHECK ("number" >= 1),
  ADD CONSTRAINT "Attempt_score_range" CHECK ("maxScore" >= 0 AND "score" BETWEEN 0 AND "maxScore"),
  ADD CONSTRAINT "Attempt_state_fits" CHECK (
    ("state" <> 'submitted' OR ("score" IS NOT NULL AND "submittedAt" IS NOT NULL))
    AND ("state" <> 'inProgress' OR ("score" IS NULL AND "submittedAt" IS NULL)));

ALTER TABLE "Response"
  ADD CONSTRAINT "Response_position_range" CHECK ("position" >= 0),
  ADD CONSTRAINT "Response_revision_range" CHECK ("revision" >= 0),
  ADD CONSTRAINT "Response_choice_form" CHECK (jsonb_typeof("choice") = 'array'),
  ADD CONSTRAINT "Response_score_range" CHECK ("points" >= 0 AND "score" BETWEEN 0 AND "points");

ALTER TABLE "TopicScore"
  ADD CONSTRAINT "TopicScore_topic_length" CHECK (char_length("topic") BETWEEN 1 AND 100),
  ADD CONSTRAINT "TopicScore_score_range" CHECK ("score" BETWEEN 0 AND "maxScore"),
  ADD CONSTRAINT "TopicScore_correct_range" CHECK ("correct" BETWEEN 0 AND "questions");

ALTER TABLE "DayScore"
  ADD CONSTRAINT "DayScore_score_range" CHECK ("score" BETWEEN 0 AND "maxScore"),
  ADD CONSTRAINT "DayScore_correct_range" CHECK ("correct" BETWEEN 0 AND "questions"),
  ADD CONSTRAINT "DayScore_attempts_range" CHECK ("attempts" >= 0);
