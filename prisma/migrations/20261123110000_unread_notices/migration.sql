-- Every page asks how many there are.
CREATE INDEX "Notification_unread" ON "Notification"("userId") WHERE "readAt" IS NULL;
