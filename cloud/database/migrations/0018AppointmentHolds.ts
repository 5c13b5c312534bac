import { type MigrationInterface, type QueryRunner } from 'typeorm'
import { runStatements, type Statements } from './statements'

const statements: Statements = {
  sqlite: {
    up: [
      "DROP INDEX \"ix_appointment_slotId\"",
      "DROP INDEX \"ix_appointment_unitId_startsAt_id\"",
      "DROP INDEX \"ix_appointment_personId_startsAt_id\"",
      "CREATE TABLE \"temporary_appointment\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"slotId\" varchar(26) NOT NULL, \"unitId\" varchar(26) NOT NULL, \"kind\" varchar(12) NOT NULL, \"startsAt\" bigint NOT NULL, \"personId\" varchar(26) NOT NULL, \"accountId\" varchar(26), \"byStaffId\" varchar(26), \"subject\" varchar(40), \"requestId\" varchar(26), \"ground\" varchar(24), \"address\" text, \"phone\" text NOT NULL, \"note\" text NOT NULL, \"words\" text, \"outcome\" varchar(10), \"markedAt\" bigint, \"markedByStaffId\" varchar(26), \"version\" integer NOT NULL, \"createdAt\" bigint NOT NULL, \"holdId\" varchar(26) NOT NULL, \"endsAt\" bigint NOT NULL, \"wordsUntil\" bigint, CONSTRAINT \"UQ_c593a623a832308abcf2ced190e\" UNIQUE (\"holdId\"))",
      "INSERT INTO \"temporary_appointment\"(\"id\", \"slotId\", \"unitId\", \"kind\", \"startsAt\", \"personId\", \"accountId\", \"byStaffId\", \"subject\", \"requestId\", \"ground\", \"address\", \"phone\", \"note\", \"words\", \"outcome\", \"markedAt\", \"markedByStaffId\", \"version\", \"createdAt\") SELECT \"id\", \"slotId\", \"unitId\", \"kind\", \"startsAt\", \"personId\", \"accountId\", \"byStaffId\", \"subject\", \"requestId\", \"ground\", \"address\", \"phone\", \"note\", \"words\", \"outcome\", \"markedAt\", \"markedByStaffId\", \"version\", \"createdAt\" FROM \"appointment\"",
      "DROP TABLE \"appointment\"",
      "ALTER TABLE \"temporary_appointment\" RENAME TO \"appointment\"",
      "CREATE INDEX \"ix_appointment_unitId_startsAt_id\" ON \"appointment\" (\"unitId\", \"startsAt\", \"id\") ",
      "CREATE INDEX \"ix_appointment_personId_startsAt_id\" ON \"appointment\" (\"personId\", \"startsAt\", \"id\") ",
      "DROP INDEX \"ix_appointment_unitId_startsAt_id\"",
      "DROP INDEX \"ix_appointment_personId_startsAt_id\"",
      "CREATE TABLE \"temporary_appointment\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"slotId\" varchar(26) NOT NULL, \"unitId\" varchar(26) NOT NULL, \"kind\" varchar(12) NOT NULL, \"startsAt\" bigint NOT NULL, \"personId\" varchar(26) NOT NULL, \"accountId\" varchar(26), \"byStaffId\" varchar(26), \"subject\" varchar(40), \"requestId\" varchar(26), \"ground\" varchar(24), \"address\" text, \"phone\" text, \"note\" text, \"words\" text, \"outcome\" varchar(10), \"markedAt\" bigint, \"markedByStaffId\" varchar(26), \"version\" integer NOT NULL, \"createdAt\" bigint NOT NULL, \"holdId\" varchar(26) NOT NULL, \"endsAt\" bigint NOT NULL, \"wordsUntil\" bigint, CONSTRAINT \"UQ_c593a623a832308abcf2ced190e\" UNIQUE (\"holdId\"))",
      "INSERT INTO \"temporary_appointment\"(\"id\", \"slotId\", \"unitId\", \"kind\", \"startsAt\", \"personId\", \"accountId\", \"byStaffId\", \"subject\", \"requestId\", \"ground\", \"address\", \"phone\", \"note\", \"words\", \"outcome\", \"markedAt\", \"markedByStaffId\", \"version\", \"createdAt\", \"holdId\", \"endsAt\", \"wordsUntil\") SELECT \"id\", \"slotId\", \"unitId\", \"kind\", \"startsAt\", \"personId\", \"accountId\", \"byStaffId\", \"subject\", \"requestId\", \"ground\", \"address\", \"phone\", \"note\", \"words\", \"outcome\", \"markedAt\", \"markedByStaffId\", \"version\", \"createdAt\", \"holdId\", \"endsAt\", \"wordsUntil\" FROM \"appointment\"",
      "DROP TABLE \"appointment\"",
      "ALTER TABLE \"temporary_appointment\" RENAME TO \"appointment\"",
      "CREATE INDEX \"ix_appointment_unitId_startsAt_id\" ON \"appointment\" (\"unitId\", \"startsAt\", \"id\") ",
      "CREATE INDEX \"ix_appointment_personId_startsAt_id\" ON \"appointment\" (\"personId\", \"startsAt\", \"id\") ",
      "CREATE INDEX \"ix_appointment_wordsUntil\" ON \"appointment\" (\"wordsUntil\") ",
    ],
    down: [
      "DROP INDEX \"ix_appointment_wordsUntil\"",
      "DROP INDEX \"ix_appointment_personId_startsAt_id\"",
      "DROP INDEX \"ix_appointment_unitId_startsAt_id\"",
      "ALTER TABLE \"appointment\" RENAME TO \"temporary_appointment\"",
      "CREATE TABLE \"appointment\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"slotId\" varchar(26) NOT NULL, \"unitId\" varchar(26) NOT NULL, \"kind\" varchar(12) NOT NULL, \"startsAt\" bigint NOT NULL, \"personId\" varchar(26) NOT NULL, \"accountId\" varchar(26), \"byStaffId\" varchar(26), \"subject\" varchar(40), \"requestId\" varchar(26), \"ground\" varchar(24), \"address\" text, \"phone\" text NOT NULL, \"note\" text NOT NULL, \"words\" text, \"outcome\" varchar(10), \"markedAt\" bigint, \"markedByStaffId\" varchar(26), \"version\" integer NOT NULL, \"createdAt\" bigint NOT NULL, \"holdId\" varchar(26) NOT NULL, \"endsAt\" bigint NOT NULL, \"wordsUntil\" bigint, CONSTRAINT \"UQ_c593a623a832308abcf2ced190e\" UNIQUE (\"holdId\"))",
      "INSERT INTO \"appointment\"(\"id\", \"slotId\", \"unitId\", \"kind\", \"startsAt\", \"personId\", \"accountId\", \"byStaffId\", \"subject\", \"requestId\", \"ground\", \"address\", \"phone\", \"note\", \"words\", \"outcome\", \"markedAt\", \"markedByStaffId\", \"version\", \"createdAt\", \"holdId\", \"endsAt\", \"wordsUntil\") SELECT \"id\", \"slotId\", \"unitId\", \"kind\", \"startsAt\", \"personId\", \"accountId\", \"byStaffId\", \"subject\", \"requestId\", \"ground\", \"address\", \"phone\", \"note\", \"words\", \"outcome\", \"markedAt\", \"markedByStaffId\", \"version\", \"createdAt\", \"holdId\", \"endsAt\", \"wordsUntil\" FROM \"temporary_appointment\"",
      "DROP TABLE \"temporary_appointment\"",
      "CREATE INDEX \"ix_appointment_personId_startsAt_id\" ON \"appointment\" (\"personId\", \"startsAt\", \"id\") ",
      "CREATE INDEX \"ix_appointment_unitId_startsAt_id\" ON \"appointment\" (\"unitId\", \"startsAt\", \"id\") ",
      "DROP INDEX \"ix_appointment_personId_startsAt_id\"",
      "DROP INDEX \"ix_appointment_unitId_startsAt_id\"",
      "ALTER TABLE \"appointment\" RENAME TO \"temporary_appointment\"",
      "CREATE TABLE \"appointment\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"slotId\" varchar(26) NOT NULL, \"unitId\" varchar(26) NOT NULL, \"kind\" varchar(12) NOT NULL, \"startsAt\" bigint NOT NULL, \"personId\" varchar(26) NOT NULL, \"accountId\" varchar(26), \"byStaffId\" varchar(26), \"subject\" varchar(40), \"requestId\" varchar(26), \"ground\" varchar(24), \"address\" text, \"phone\" text NOT NULL, \"note\" text NOT NULL, \"words\" text, \"outcome\" varchar(10), \"markedAt\" bigint, \"markedByStaffId\" varchar(26), \"version\" integer NOT NULL, \"createdAt\" bigint NOT NULL)",
      "INSERT INTO \"appointment\"(\"id\", \"slotId\", \"unitId\", \"kind\", \"startsAt\", \"personId\", \"accountId\", \"byStaffId\", \"subject\", \"requestId\", \"ground\", \"address\", \"phone\", \"note\", \"words\", \"outcome\", \"markedAt\", \"markedByStaffId\", \"version\", \"createdAt\") SELECT \"id\", \"slotId\", \"unitId\", \"kind\", \"startsAt\", \"personId\", \"accountId\", \"byStaffId\", \"subject\", \"requestId\", \"ground\", \"address\", \"phone\", \"note\", \"words\", \"outcome\", \"markedAt\", \"markedByStaffId\", \"version\", \"createdAt\" FROM \"temporary_appointment\"",
      "DROP TABLE \"temporary_appointment\"",
      "CREATE INDEX \"ix_appointment_personId_startsAt_id\" ON \"appointment\" (\"personId\", \"startsAt\", \"id\") ",
      "CREATE INDEX \"ix_appointment_unitId_startsAt_id\" ON \"appointment\" (\"unitId\", \"startsAt\", \"id\") ",
      "CREATE INDEX \"ix_appointment_slotId\" ON \"appointment\" (\"slotId\") ",
    ],
  },
  mysql: {
    up: [
      "DROP INDEX `ix_appointment_slotId` ON `appointment`",
      "ALTER TABLE `appointment` ADD `holdId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL",
      "ALTER TABLE `appointment` ADD `endsAt` bigint NOT NULL",
      "ALTER TABLE `appointment` ADD `wordsUntil` bigint NULL",
      "ALTER TABLE `appointment` CHANGE `phone` `phone` text CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL",
      "ALTER TABLE `appointment` CHANGE `note` `note` text CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL",
      "CREATE INDEX `ix_appointment_wordsUntil` ON `appointment` (`wordsUntil`)",
      "CREATE UNIQUE INDEX `uq_appointment_holdId` ON `appointment` (`holdId`)",
    ],
    down: [
      "DROP INDEX `uq_appointment_holdId` ON `appointment`",
      "DROP INDEX `ix_appointment_wordsUntil` ON `appointment`",
      "ALTER TABLE `appointment` CHANGE `note` `note` text NOT NULL",
      "ALTER TABLE `appointment` CHANGE `phone` `phone` text NOT NULL",
      "ALTER TABLE `appointment` DROP COLUMN `wordsUntil`",
      "ALTER TABLE `appointment` DROP COLUMN `endsAt`",
      "ALTER TABLE `appointment` DROP COLUMN `holdId`",
      "CREATE INDEX `ix_appointment_slotId` ON `appointment` (`slotId`)",
    ],
  },
}

export class AppointmentHolds1700000000018 implements MigrationInterface {
  readonly name = 'AppointmentHolds1700000000018'
  up = (runner: QueryRunner): Promise<void> => runStatements(runner, statements, 'up')
  down = (runner: QueryRunner): Promise<void> => runStatements(runner, statements, 'down')
}
