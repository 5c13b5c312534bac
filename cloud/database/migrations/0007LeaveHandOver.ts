import { type MigrationInterface, type QueryRunner } from 'typeorm'
import { runStatements, type Statements } from './statements'

const statements: Statements = {
  sqlite: {
    up: [
      "DROP INDEX \"ix_staff_leave_untilAt\"",
      "DROP INDEX \"ix_staff_leave_staffId\"",
      "CREATE TABLE \"temporary_staff_leave\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"staffId\" varchar(26) NOT NULL, \"fromAt\" bigint NOT NULL, \"untilAt\" bigint NOT NULL, \"handToStaffId\" varchar(26))",
      "INSERT INTO \"temporary_staff_leave\"(\"id\", \"staffId\", \"fromAt\", \"untilAt\") SELECT \"id\", \"staffId\", \"fromAt\", \"untilAt\" FROM \"staff_leave\"",
      "DROP TABLE \"staff_leave\"",
      "ALTER TABLE \"temporary_staff_leave\" RENAME TO \"staff_leave\"",
      "CREATE INDEX \"ix_staff_leave_untilAt\" ON \"staff_leave\" (\"untilAt\") ",
      "CREATE INDEX \"ix_staff_leave_staffId\" ON \"staff_leave\" (\"staffId\") ",
    ],
    down: [
      "DROP INDEX \"ix_staff_leave_staffId\"",
      "DROP INDEX \"ix_staff_leave_untilAt\"",
      "ALTER TABLE \"staff_leave\" RENAME TO \"temporary_staff_leave\"",
      "CREATE TABLE \"staff_leave\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"staffId\" varchar(26) NOT NULL, \"fromAt\" bigint NOT NULL, \"untilAt\" bigint NOT NULL)",
      "INSERT INTO \"staff_leave\"(\"id\", \"staffId\", \"fromAt\", \"untilAt\") SELECT \"id\", \"staffId\", \"fromAt\", \"untilAt\" FROM \"temporary_staff_leave\"",
      "DROP TABLE \"temporary_staff_leave\"",
      "CREATE INDEX \"ix_staff_leave_staffId\" ON \"staff_leave\" (\"staffId\") ",
      "CREATE INDEX \"ix_staff_leave_untilAt\" ON \"staff_leave\" (\"untilAt\") ",
    ],
  },
  mysql: {
    up: [
      "ALTER TABLE `staff_leave` ADD `handToStaffId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL",
    ],
    down: [
      "ALTER TABLE `staff_leave` DROP COLUMN `handToStaffId`",
    ],
  },
}

export class LeaveHandOver1700000000007 implements MigrationInterface {
  readonly name = 'LeaveHandOver1700000000007'
  up = (runner: QueryRunner): Promise<void> => runStatements(runner, statements, 'up')
  down = (runner: QueryRunner): Promise<void> => runStatements(runner, statements, 'down')
}
