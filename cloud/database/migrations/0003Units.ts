import { type MigrationInterface, type QueryRunner } from 'typeorm'
import { runStatements, type Statements } from './statements'

const statements: Statements = {
  sqlite: {
    up: [
      "CREATE TABLE \"unit_change\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"at\" bigint NOT NULL, \"unitId\" varchar(26) NOT NULL, \"what\" varchar(20) NOT NULL, \"byStaffId\" varchar(26), \"otherUnitId\" varchar(26), \"reason\" text)",
      "CREATE INDEX \"ix_unit_change_unitId_id\" ON \"unit_change\" (\"unitId\", \"id\") ",
      "DROP INDEX \"ix_unit_parentId\"",
      "CREATE TABLE \"temporary_unit\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"code\" varchar(64) NOT NULL, \"kind\" varchar(30) NOT NULL, \"parentId\" varchar(26), \"path\" varchar(255) NOT NULL, \"name\" varchar(120) NOT NULL, \"shortName\" varchar(60) NOT NULL, \"officialCode\" varchar(20), \"status\" varchar(20) NOT NULL, \"phone\" varchar(40), \"address\" varchar(200), \"hours\" text, \"createdAt\" bigint NOT NULL, \"mergedIntoId\" varchar(26), \"version\" integer, CONSTRAINT \"uq_unit_code\" UNIQUE (\"code\"))",
      "INSERT INTO \"temporary_unit\"(\"id\", \"code\", \"kind\", \"parentId\", \"path\", \"name\", \"shortName\", \"officialCode\", \"status\", \"phone\", \"address\", \"hours\", \"createdAt\") SELECT \"id\", \"code\", \"kind\", \"parentId\", \"path\", \"name\", \"shortName\", \"officialCode\", \"status\", \"phone\", \"address\", \"hours\", \"createdAt\" FROM \"unit\"",
      "DROP TABLE \"unit\"",
      "ALTER TABLE \"temporary_unit\" RENAME TO \"unit\"",
      "CREATE INDEX \"ix_unit_parentId\" ON \"unit\" (\"parentId\") ",
    ],
    down: [
      "DROP INDEX \"ix_unit_parentId\"",
      "ALTER TABLE \"unit\" RENAME TO \"temporary_unit\"",
      "CREATE TABLE \"unit\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"code\" varchar(64) NOT NULL, \"kind\" varchar(30) NOT NULL, \"parentId\" varchar(26), \"path\" varchar(255) NOT NULL, \"name\" varchar(120) NOT NULL, \"shortName\" varchar(60) NOT NULL, \"officialCode\" varchar(20), \"status\" varchar(20) NOT NULL, \"phone\" varchar(40), \"address\" varchar(200), \"hours\" text, \"createdAt\" bigint NOT NULL, CONSTRAINT \"uq_unit_code\" UNIQUE (\"code\"))",
      "INSERT INTO \"unit\"(\"id\", \"code\", \"kind\", \"parentId\", \"path\", \"name\", \"shortName\", \"officialCode\", \"status\", \"phone\", \"address\", \"hours\", \"createdAt\") SELECT \"id\", \"code\", \"kind\", \"parentId\", \"path\", \"name\", \"shortName\", \"officialCode\", \"status\", \"phone\", \"address\", \"hours\", \"createdAt\" FROM \"temporary_unit\"",
      "DROP TABLE \"temporary_unit\"",
      "CREATE INDEX \"ix_unit_parentId\" ON \"unit\" (\"parentId\") ",
      "DROP INDEX \"ix_unit_change_unitId_id\"",
      "DROP TABLE \"unit_change\"",
    ],
  },
  mysql: {
    up: [
      "CREATE TABLE `unit_change` (`id` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `at` bigint NOT NULL, `unitId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `what` varchar(20) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `byStaffId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `otherUnitId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `reason` text CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, INDEX `ix_unit_change_unitId_id` (`unitId`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
      "ALTER TABLE `unit` ADD `mergedIntoId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL",
      "ALTER TABLE `unit` ADD `version` int NULL",
    ],
    down: [
      "ALTER TABLE `unit` DROP COLUMN `version`",
      "ALTER TABLE `unit` DROP COLUMN `mergedIntoId`",
      "DROP INDEX `ix_unit_change_unitId_id` ON `unit_change`",
      "DROP TABLE `unit_change`",
    ],
  },
}

export class Units1700000000003 implements MigrationInterface {
  readonly name = 'Units1700000000003'
  up = (runner: QueryRunner): Promise<void> => runStatements(runner, statements, 'up')
  down = (runner: QueryRunner): Promise<void> => runStatements(runner, statements, 'down')
}
