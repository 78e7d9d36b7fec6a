-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "submittedOn" DATE;

-- A version that a quiz or a response uses cannot be deleted alone. Checked at the end of the transaction, so that
-- deleting a person, which takes quizzes and versions alike, works in whatever order.
ALTER TABLE "QuizItem"
  DROP CONSTRAINT "QuizItem_versionId_fkey",
  ADD CONSTRAINT "QuizItem_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "QuestionVersion"("id")
    ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "Response"
  DROP CONSTRAINT "Response_versionId_fkey",
  ADD CONSTRAINT "Response_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "QuestionVersion"("id")
    ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

-- A submitted attempt has its day.
ALTER TABLE "Attempt"
  ADD CONSTRAINT "Attempt_submittedOn_fits" CHECK (("state" = 'submitted') = ("submittedOn" IS NOT NULL));

-- Versions and editions are never changed, nor is the text that evidence points into: attempts rest on them.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A row of "%" is never changed; add another instead.', TG_TABLE_NAME;
END $$;

CREATE TRIGGER "QuestionVersion_stays" BEFORE UPDATE ON "QuestionVersion"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "QuizEdition_stays" BEFORE UPDATE ON "QuizEdition"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Article_text_stays" BEFORE UPDATE OF "text", "contentHash" ON "Article"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
