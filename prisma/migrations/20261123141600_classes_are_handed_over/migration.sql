-- AlterEnum
ALTER TYPE "NotificationKind" ADD VALUE 'handedOver';
