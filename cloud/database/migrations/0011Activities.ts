import { type MigrationInterface, type QueryRunner } from 'typeorm'
import { runStatements, type Statements } from './statements'

const statements: Statements = {
  sqlite: {
    up: [
      "CREATE TABLE \"activity\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"organiserUnitId\" varchar(26) NOT NULL, \"kind\" varchar(20) NOT NULL, \"mode\" varchar(20), \"title\" varchar(40) NOT NULL, \"summary\" varchar(120) NOT NULL, \"body\" text NOT NULL, \"partner\" varchar(60) NOT NULL, \"contact\" varchar(60) NOT NULL, \"audience\" text NOT NULL, \"signupScope\" varchar(10) NOT NULL, \"signupFrom\" bigint NOT NULL, \"signupUntil\" bigint NOT NULL, \"places\" integer, \"form\" text NOT NULL, \"needsAdmission\" integer NOT NULL, \"usesEntitlement\" integer NOT NULL, \"pictureId\" varchar(26), \"state\" varchar(10) NOT NULL, \"startsAt\" bigint, \"endsAt\" bigint, \"publishedAt\" bigint, \"byStaffId\" varchar(26) NOT NULL, \"version\" integer NOT NULL, \"createdAt\" bigint NOT NULL, \"updatedAt\" bigint NOT NULL)",
      "CREATE INDEX \"ix_activity_state_endsAt_startsAt_id\" ON \"activity\" (\"state\", \"endsAt\", \"startsAt\", \"id\") ",
      "CREATE INDEX \"ix_activity_organiserUnitId_state_id\" ON \"activity\" (\"organiserUnitId\", \"state\", \"id\") ",
      "CREATE TABLE \"activity_session\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"activityId\" varchar(26) NOT NULL, \"startsAt\" bigint NOT NULL, \"endsAt\" bigint NOT NULL, \"place\" varchar(60) NOT NULL, \"address\" varchar(120) NOT NULL, \"latitude\" double, \"longitude\" double, \"link\" varchar(300), \"places\" integer, \"isCancelled\" integer NOT NULL)",
      "CREATE INDEX \"ix_activity_session_activityId_startsAt_id\" ON \"activity_session\" (\"activityId\", \"startsAt\", \"id\") ",
      "CREATE INDEX \"ix_activity_session_startsAt_id\" ON \"activity_session\" (\"startsAt\", \"id\") ",
      "CREATE INDEX \"ix_activity_session_endsAt_id\" ON \"activity_session\" (\"endsAt\", \"id\") ",
      "CREATE TABLE \"activity_change\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"activityId\" varchar(26) NOT NULL, \"at\" bigint NOT NULL, \"staffId\" varchar(26) NOT NULL, \"what\" varchar(12) NOT NULL, \"words\" text NOT NULL)",
      "CREATE INDEX \"ix_activity_change_activityId_id\" ON \"activity_change\" (\"activityId\", \"id\") ",
      "CREATE TABLE \"signup\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"activityId\" varchar(26) NOT NULL, \"sessionId\" varchar(26), \"personId\" varchar(26) NOT NULL, \"accountId\" varchar(26), \"byStaffId\" varchar(26), \"byUnitId\" varchar(26), \"admission\" varchar(10) NOT NULL, \"audienceGroup\" varchar(20), \"answers\" text NOT NULL, \"ticketCode\" varchar(8) NOT NULL, \"entitlementKey\" varchar(26), \"endedWords\" text, \"ratedAt\" bigint, \"ratingLevel\" varchar(1), \"ratingComment\" text, \"result\" varchar(12), \"outcomeWords\" text, \"jobFound\" integer, \"jobDay\" varchar(10), \"version\" integer NOT NULL, \"createdAt\" bigint NOT NULL, CONSTRAINT \"uq_signup_ticketCode\" UNIQUE (\"ticketCode\"), CONSTRAINT \"uq_signup_entitlementKey\" UNIQUE (\"entitlementKey\"))",
      "CREATE INDEX \"ix_signup_activityId_sessionId_id\" ON \"signup\" (\"activityId\", \"sessionId\", \"id\") ",
      "CREATE INDEX \"ix_signup_personId_id\" ON \"signup\" (\"personId\", \"id\") ",
      "CREATE TABLE \"attendance\" (\"signupId\" varchar(26) NOT NULL, \"sessionId\" varchar(26) NOT NULL, \"scanId\" varchar(26) NOT NULL, \"staffId\" varchar(26) NOT NULL, \"happenedAt\" bigint NOT NULL, \"receivedAt\" bigint NOT NULL, PRIMARY KEY (\"signupId\", \"sessionId\"))",
      "CREATE INDEX \"ix_attendance_sessionId_receivedAt\" ON \"attendance\" (\"sessionId\", \"receivedAt\") ",
      "CREATE TABLE \"door_scan\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"sessionId\" varchar(26) NOT NULL, \"signupId\" varchar(26), \"staffId\" varchar(26) NOT NULL, \"outcome\" varchar(20) NOT NULL, \"isOffline\" integer NOT NULL, \"happenedAt\" bigint NOT NULL, \"receivedAt\" bigint NOT NULL)",
      "CREATE INDEX \"ix_door_scan_sessionId_outcome_id\" ON \"door_scan\" (\"sessionId\", \"outcome\", \"id\") ",
      "CREATE TABLE \"job_follow_up\" (\"signupId\" varchar(26) NOT NULL, \"day\" varchar(10) NOT NULL, \"unitId\" varchar(26) NOT NULL, \"doneAt\" bigint, \"staffId\" varchar(26), \"words\" text, PRIMARY KEY (\"signupId\", \"day\"))",
      "CREATE INDEX \"ix_job_follow_up_unitId_doneAt_day_signupId\" ON \"job_follow_up\" (\"unitId\", \"doneAt\", \"day\", \"signupId\") ",
    ],
    down: [
      "DROP INDEX \"ix_job_follow_up_unitId_doneAt_day_signupId\"",
      "DROP TABLE \"job_follow_up\"",
      "DROP INDEX \"ix_door_scan_sessionId_outcome_id\"",
      "DROP TABLE \"door_scan\"",
      "DROP INDEX \"ix_attendance_sessionId_receivedAt\"",
      "DROP TABLE \"attendance\"",
      "DROP INDEX \"ix_signup_personId_id\"",
      "DROP INDEX \"ix_signup_activityId_sessionId_id\"",
      "DROP TABLE \"signup\"",
      "DROP INDEX \"ix_activity_change_activityId_id\"",
      "DROP TABLE \"activity_change\"",
      "DROP INDEX \"ix_activity_session_endsAt_id\"",
      "DROP INDEX \"ix_activity_session_startsAt_id\"",
      "DROP INDEX \"ix_activity_session_activityId_startsAt_id\"",
      "DROP TABLE \"activity_session\"",
      "DROP INDEX \"ix_activity_organiserUnitId_state_id\"",
      "DROP INDEX \"ix_activity_state_endsAt_startsAt_id\"",
      "DROP TABLE \"activity\"",
    ],
  },
  mysql: {
    up: [
      "CREATE TABLE `activity` (`id` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `organiserUnitId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `kind` varchar(20) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `mode` varchar(20) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `title` varchar(40) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `summary` varchar(120) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `body` text CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `partner` varchar(60) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `contact` varchar(60) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `audience` text CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `signupScope` varchar(10) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `signupFrom` bigint NOT NULL, `signupUntil` bigint NOT NULL, `places` int NULL, `form` text CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `needsAdmission` int NOT NULL, `usesEntitlement` int NOT NULL, `pictureId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `state` varchar(10) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `startsAt` bigint NULL, `endsAt` bigint NULL, `publishedAt` bigint NULL, `byStaffId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `version` int NOT NULL, `createdAt` bigint NOT NULL, `updatedAt` bigint NOT NULL, INDEX `ix_activity_state_endsAt_startsAt_id` (`state`, `endsAt`, `startsAt`, `id`), INDEX `ix_activity_organiserUnitId_state_id` (`organiserUnitId`, `state`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
      "CREATE TABLE `activity_session` (`id` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `activityId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `startsAt` bigint NOT NULL, `endsAt` bigint NOT NULL, `place` varchar(60) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `address` varchar(120) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `latitude` double NULL, `longitude` double NULL, `link` varchar(300) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `places` int NULL, `isCancelled` int NOT NULL, INDEX `ix_activity_session_activityId_startsAt_id` (`activityId`, `startsAt`, `id`), INDEX `ix_activity_session_startsAt_id` (`startsAt`, `id`), INDEX `ix_activity_session_endsAt_id` (`endsAt`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
      "CREATE TABLE `activity_change` (`id` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `activityId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `at` bigint NOT NULL, `staffId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `what` varchar(12) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `words` text CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, INDEX `ix_activity_change_activityId_id` (`activityId`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
      "CREATE TABLE `signup` (`id` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `activityId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `sessionId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `personId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `accountId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `byStaffId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `byUnitId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `admission` varchar(10) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `audienceGroup` varchar(20) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `answers` text CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `ticketCode` varchar(8) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `entitlementKey` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `endedWords` text CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `ratedAt` bigint NULL, `ratingLevel` varchar(1) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `ratingComment` text CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `result` varchar(12) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `outcomeWords` text CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `jobFound` int NULL, `jobDay` varchar(10) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `version` int NOT NULL, `createdAt` bigint NOT NULL, INDEX `ix_signup_activityId_sessionId_id` (`activityId`, `sessionId`, `id`), INDEX `ix_signup_personId_id` (`personId`, `id`), UNIQUE INDEX `uq_signup_ticketCode` (`ticketCode`), UNIQUE INDEX `uq_signup_entitlementKey` (`entitlementKey`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
      "CREATE TABLE `attendance` (`signupId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `sessionId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `scanId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `staffId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `happenedAt` bigint NOT NULL, `receivedAt` bigint NOT NULL, INDEX `ix_attendance_sessionId_receivedAt` (`sessionId`, `receivedAt`), PRIMARY KEY (`signupId`, `sessionId`)) ENGINE=InnoDB",
      "CREATE TABLE `door_scan` (`id` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `sessionId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `signupId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `staffId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `outcome` varchar(20) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `isOffline` int NOT NULL, `happenedAt` bigint NOT NULL, `receivedAt` bigint NOT NULL, INDEX `ix_door_scan_sessionId_outcome_id` (`sessionId`, `outcome`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
      "CREATE TABLE `job_follow_up` (`signupId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `day` varchar(10) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `unitId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `doneAt` bigint NULL, `staffId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `words` text CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, INDEX `ix_job_follow_up_unitId_doneAt_day_signupId` (`unitId`, `doneAt`, `day`, `signupId`), PRIMARY KEY (`signupId`, `day`)) ENGINE=InnoDB",
    ],
    down: [
      "DROP INDEX `ix_job_follow_up_unitId_doneAt_day_signupId` ON `job_follow_up`",
      "DROP TABLE `job_follow_up`",
      "DROP INDEX `ix_door_scan_sessionId_outcome_id` ON `door_scan`",
      "DROP TABLE `door_scan`",
      "DROP INDEX `ix_attendance_sessionId_receivedAt` ON `attendance`",
      "DROP TABLE `attendance`",
      "DROP INDEX `uq_signup_entitlementKey` ON `signup`",
      "DROP INDEX `uq_signup_ticketCode` ON `signup`",
      "DROP INDEX `ix_signup_personId_id` ON `signup`",
      "DROP INDEX `ix_signup_activityId_sessionId_id` ON `signup`",
      "DROP TABLE `signup`",
      "DROP INDEX `ix_activity_change_activityId_id` ON `activity_change`",
      "DROP TABLE `activity_change`",
      "DROP INDEX `ix_activity_session_endsAt_id` ON `activity_session`",
      "DROP INDEX `ix_activity_session_startsAt_id` ON `activity_session`",
      "DROP INDEX `ix_activity_session_activityId_startsAt_id` ON `activity_session`",
      "DROP TABLE `activity_session`",
      "DROP INDEX `ix_activity_organiserUnitId_state_id` ON `activity`",
      "DROP INDEX `ix_activity_state_endsAt_startsAt_id` ON `activity`",
      "DROP TABLE `activity`",
    ],
  },
}

export class Activities1700000000011 implements MigrationInterface {
  readonly name = 'Activities1700000000011'
  up = (runner: QueryRunner): Promise<void> => runStatements(runner, statements, 'up')
  down = (runner: QueryRunner): Promise<void> => runStatements(runner, statements, 'down')
}
