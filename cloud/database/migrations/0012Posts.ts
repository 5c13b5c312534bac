import { type MigrationInterface, type QueryRunner } from 'typeorm'
import { runStatements, type Statements } from './statements'

const statements: Statements = {
  sqlite: {
    up: [
      "CREATE TABLE \"post_interest\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"personId\" varchar(26) NOT NULL, \"postId\" varchar(26) NOT NULL, \"activityId\" varchar(26), \"state\" varchar(20) NOT NULL, \"consentId\" varchar(26), \"referralId\" varchar(26), \"nextContactDay\" varchar(10), \"at\" bigint NOT NULL, \"withdrawnAt\" bigint NOT NULL, \"version\" integer NOT NULL, CONSTRAINT \"uq_post_interest_personId_postId_withdrawnAt\" UNIQUE (\"personId\", \"postId\", \"withdrawnAt\"))",
      "CREATE INDEX \"ix_post_interest_postId_id\" ON \"post_interest\" (\"postId\", \"id\") ",
      "CREATE INDEX \"ix_post_interest_personId_id\" ON \"post_interest\" (\"personId\", \"id\") ",
      "CREATE INDEX \"ix_post_interest_state_id\" ON \"post_interest\" (\"state\", \"id\") ",
      "CREATE INDEX \"ix_post_interest_activityId_id\" ON \"post_interest\" (\"activityId\", \"id\") ",
      "CREATE TABLE \"post_interest_step\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"interestId\" varchar(26) NOT NULL, \"at\" bigint NOT NULL, \"what\" varchar(20) NOT NULL, \"staffId\" varchar(26) NOT NULL, \"unitId\" varchar(26) NOT NULL, \"note\" text, \"nextContactDay\" varchar(10))",
      "CREATE INDEX \"ix_post_interest_step_interestId_id\" ON \"post_interest_step\" (\"interestId\", \"id\") ",
      "CREATE TABLE \"post_ask\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"postId\" varchar(26) NOT NULL, \"employerId\" varchar(26) NOT NULL, \"openKey\" varchar(60), \"what\" varchar(60) NOT NULL, \"wish\" text, \"forInterestId\" varchar(26), \"byStaffId\" varchar(26) NOT NULL, \"unitId\" varchar(26) NOT NULL, \"at\" bigint NOT NULL, \"state\" varchar(10) NOT NULL, \"words\" text, \"limitsBefore\" varchar(200), \"limitsAfter\" varchar(200), \"answeredByStaffId\" varchar(26), \"answeredAt\" bigint, \"version\" integer NOT NULL, CONSTRAINT \"uq_post_ask_openKey\" UNIQUE (\"openKey\"))",
      "CREATE INDEX \"ix_post_ask_employerId_id\" ON \"post_ask\" (\"employerId\", \"id\") ",
      "CREATE INDEX \"ix_post_ask_postId_id\" ON \"post_ask\" (\"postId\", \"id\") ",
      "CREATE INDEX \"ix_post_ask_forInterestId\" ON \"post_ask\" (\"forInterestId\") ",
      "CREATE TABLE \"activity_post\" (\"activityId\" varchar(26) NOT NULL, \"postId\" varchar(26) NOT NULL, \"addedAt\" bigint NOT NULL, \"byStaffId\" varchar(26) NOT NULL, PRIMARY KEY (\"activityId\", \"postId\"))",
      "CREATE INDEX \"ix_activity_post_postId\" ON \"activity_post\" (\"postId\") ",
      "CREATE TABLE \"interest_export\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"at\" bigint NOT NULL, \"staffId\" varchar(26) NOT NULL, \"employerId\" varchar(26), \"activityId\" varchar(26), \"format\" varchar(4) NOT NULL, \"purpose\" text NOT NULL)",
      "CREATE INDEX \"ix_interest_export_staffId_at\" ON \"interest_export\" (\"staffId\", \"at\") ",
    ],
    down: [
      "DROP INDEX \"ix_interest_export_staffId_at\"",
      "DROP TABLE \"interest_export\"",
      "DROP INDEX \"ix_activity_post_postId\"",
      "DROP TABLE \"activity_post\"",
      "DROP INDEX \"ix_post_ask_forInterestId\"",
      "DROP INDEX \"ix_post_ask_postId_id\"",
      "DROP INDEX \"ix_post_ask_employerId_id\"",
      "DROP TABLE \"post_ask\"",
      "DROP INDEX \"ix_post_interest_step_interestId_id\"",
      "DROP TABLE \"post_interest_step\"",
      "DROP INDEX \"ix_post_interest_activityId_id\"",
      "DROP INDEX \"ix_post_interest_state_id\"",
      "DROP INDEX \"ix_post_interest_personId_id\"",
      "DROP INDEX \"ix_post_interest_postId_id\"",
      "DROP TABLE \"post_interest\"",
    ],
  },
  mysql: {
    up: [
      "CREATE TABLE `post_interest` (`id` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `personId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `postId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `activityId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `state` varchar(20) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `consentId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `referralId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `nextContactDay` varchar(10) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `at` bigint NOT NULL, `withdrawnAt` bigint NOT NULL, `version` int NOT NULL, INDEX `ix_post_interest_postId_id` (`postId`, `id`), INDEX `ix_post_interest_personId_id` (`personId`, `id`), INDEX `ix_post_interest_state_id` (`state`, `id`), INDEX `ix_post_interest_activityId_id` (`activityId`, `id`), UNIQUE INDEX `uq_post_interest_personId_postId_withdrawnAt` (`personId`, `postId`, `withdrawnAt`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
      "CREATE TABLE `post_interest_step` (`id` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `interestId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `at` bigint NOT NULL, `what` varchar(20) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `staffId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `unitId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `note` text CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `nextContactDay` varchar(10) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, INDEX `ix_post_interest_step_interestId_id` (`interestId`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
      "CREATE TABLE `post_ask` (`id` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `postId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `employerId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `openKey` varchar(60) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `what` varchar(60) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `wish` text CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `forInterestId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `byStaffId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `unitId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `at` bigint NOT NULL, `state` varchar(10) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `words` text CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `limitsBefore` varchar(200) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `limitsAfter` varchar(200) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `answeredByStaffId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `answeredAt` bigint NULL, `version` int NOT NULL, INDEX `ix_post_ask_employerId_id` (`employerId`, `id`), INDEX `ix_post_ask_postId_id` (`postId`, `id`), INDEX `ix_post_ask_forInterestId` (`forInterestId`), UNIQUE INDEX `uq_post_ask_openKey` (`openKey`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
      "CREATE TABLE `activity_post` (`activityId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `postId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `addedAt` bigint NOT NULL, `byStaffId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, INDEX `ix_activity_post_postId` (`postId`), PRIMARY KEY (`activityId`, `postId`)) ENGINE=InnoDB",
      "CREATE TABLE `interest_export` (`id` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `at` bigint NOT NULL, `staffId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `employerId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `activityId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `format` varchar(4) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `purpose` text CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, INDEX `ix_interest_export_staffId_at` (`staffId`, `at`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
    ],
    down: [
      "DROP INDEX `ix_interest_export_staffId_at` ON `interest_export`",
      "DROP TABLE `interest_export`",
      "DROP INDEX `ix_activity_post_postId` ON `activity_post`",
      "DROP TABLE `activity_post`",
      "DROP INDEX `uq_post_ask_openKey` ON `post_ask`",
      "DROP INDEX `ix_post_ask_forInterestId` ON `post_ask`",
      "DROP INDEX `ix_post_ask_postId_id` ON `post_ask`",
      "DROP INDEX `ix_post_ask_employerId_id` ON `post_ask`",
      "DROP TABLE `post_ask`",
      "DROP INDEX `ix_post_interest_step_interestId_id` ON `post_interest_step`",
      "DROP TABLE `post_interest_step`",
      "DROP INDEX `uq_post_interest_personId_postId_withdrawnAt` ON `post_interest`",
      "DROP INDEX `ix_post_interest_activityId_id` ON `post_interest`",
      "DROP INDEX `ix_post_interest_state_id` ON `post_interest`",
      "DROP INDEX `ix_post_interest_personId_id` ON `post_interest`",
      "DROP INDEX `ix_post_interest_postId_id` ON `post_interest`",
      "DROP TABLE `post_interest`",
    ],
  },
}

export class Posts1700000000012 implements MigrationInterface {
  readonly name = 'Posts1700000000012'
  up = (runner: QueryRunner): Promise<void> => runStatements(runner, statements, 'up')
  down = (runner: QueryRunner): Promise<void> => runStatements(runner, statements, 'down')
}
