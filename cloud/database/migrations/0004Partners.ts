import { type MigrationInterface, type QueryRunner } from 'typeorm'
import { runStatements, type Statements } from './statements'

const statements: Statements = {
  sqlite: {
    up: [
      "DROP INDEX \"ix_person_phoneIndex\"",
      "CREATE TABLE \"temporary_person\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"level\" varchar(20) NOT NULL, \"name\" text NOT NULL, \"phone\" text NOT NULL, \"phoneIndex\" varchar(64) NOT NULL, \"idNumber\" text, \"idNumberIndex\" varchar(64), \"residence\" text NOT NULL, \"registered\" text, \"mergedInto\" varchar(26), \"version\" integer NOT NULL, \"createdAt\" bigint NOT NULL, \"updatedAt\" bigint NOT NULL, \"workplace\" text, CONSTRAINT \"uq_person_idNumberIndex\" UNIQUE (\"idNumberIndex\"))",
      "INSERT INTO \"temporary_person\"(\"id\", \"level\", \"name\", \"phone\", \"phoneIndex\", \"idNumber\", \"idNumberIndex\", \"residence\", \"registered\", \"mergedInto\", \"version\", \"createdAt\", \"updatedAt\") SELECT \"id\", \"level\", \"name\", \"phone\", \"phoneIndex\", \"idNumber\", \"idNumberIndex\", \"residence\", \"registered\", \"mergedInto\", \"version\", \"createdAt\", \"updatedAt\" FROM \"person\"",
      "DROP TABLE \"person\"",
      "ALTER TABLE \"temporary_person\" RENAME TO \"person\"",
      "CREATE INDEX \"ix_person_phoneIndex\" ON \"person\" (\"phoneIndex\") ",
    ],
    down: [
      "DROP INDEX \"ix_person_phoneIndex\"",
      "ALTER TABLE \"person\" RENAME TO \"temporary_person\"",
      "CREATE TABLE \"person\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"level\" varchar(20) NOT NULL, \"name\" text NOT NULL, \"phone\" text NOT NULL, \"phoneIndex\" varchar(64) NOT NULL, \"idNumber\" text, \"idNumberIndex\" varchar(64), \"residence\" text NOT NULL, \"registered\" text, \"mergedInto\" varchar(26), \"version\" integer NOT NULL, \"createdAt\" bigint NOT NULL, \"updatedAt\" bigint NOT NULL, CONSTRAINT \"uq_person_idNumberIndex\" UNIQUE (\"idNumberIndex\"))",
      "INSERT INTO \"person\"(\"id\", \"level\", \"name\", \"phone\", \"phoneIndex\", \"idNumber\", \"idNumberIndex\", \"residence\", \"registered\", \"mergedInto\", \"version\", \"createdAt\", \"updatedAt\") SELECT \"id\", \"level\", \"name\", \"phone\", \"phoneIndex\", \"idNumber\", \"idNumberIndex\", \"residence\", \"registered\", \"mergedInto\", \"version\", \"createdAt\", \"updatedAt\" FROM \"temporary_person\"",
      "DROP TABLE \"temporary_person\"",
      "CREATE INDEX \"ix_person_phoneIndex\" ON \"person\" (\"phoneIndex\") ",
    ],
  },
  mysql: {
    up: [
      "ALTER TABLE `person` ADD `workplace` text CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL",
    ],
    down: [
      "ALTER TABLE `person` DROP COLUMN `workplace`",
    ],
  },
}

export class Partners1700000000004 implements MigrationInterface {
  readonly name = 'Partners1700000000004'
  up = (runner: QueryRunner): Promise<void> => runStatements(runner, statements, 'up')
  down = (runner: QueryRunner): Promise<void> => runStatements(runner, statements, 'down')
}
