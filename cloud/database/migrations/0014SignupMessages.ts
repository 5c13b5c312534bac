import { type MigrationInterface, type QueryRunner } from 'typeorm'
import { runStatements, type Statements } from './statements'

const statements: Statements = {
  sqlite: {
    up: [
      "DROP INDEX \"ix_notification_recipientId_readAt\"",
      "DROP INDEX \"ix_notification_recipientId_id\"",
      "CREATE TABLE \"temporary_notification\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"recipientKind\" varchar(10) NOT NULL, \"recipientId\" varchar(26) NOT NULL, \"template\" varchar(40) NOT NULL, \"params\" text NOT NULL, \"requestId\" varchar(26), \"createdAt\" bigint NOT NULL, \"readAt\" bigint, \"link\" varchar(60))",
      "INSERT INTO \"temporary_notification\"(\"id\", \"recipientKind\", \"recipientId\", \"template\", \"params\", \"requestId\", \"createdAt\", \"readAt\") SELECT \"id\", \"recipientKind\", \"recipientId\", \"template\", \"params\", \"requestId\", \"createdAt\", \"readAt\" FROM \"notification\"",
      "DROP TABLE \"notification\"",
      "ALTER TABLE \"temporary_notification\" RENAME TO \"notification\"",
      "CREATE INDEX \"ix_notification_recipientId_readAt\" ON \"notification\" (\"recipientId\", \"readAt\") ",
      "CREATE INDEX \"ix_notification_recipientId_id\" ON \"notification\" (\"recipientId\", \"id\") ",
    ],
    down: [
      "DROP INDEX \"ix_notification_recipientId_id\"",
      "DROP INDEX \"ix_notification_recipientId_readAt\"",
      "ALTER TABLE \"notification\" RENAME TO \"temporary_notification\"",
      "CREATE TABLE \"notification\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"recipientKind\" varchar(10) NOT NULL, \"recipientId\" varchar(26) NOT NULL, \"template\" varchar(40) NOT NULL, \"params\" text NOT NULL, \"requestId\" varchar(26), \"createdAt\" bigint NOT NULL, \"readAt\" bigint)",
      "INSERT INTO \"notification\"(\"id\", \"recipientKind\", \"recipientId\", \"template\", \"params\", \"requestId\", \"createdAt\", \"readAt\") SELECT \"id\", \"recipientKind\", \"recipientId\", \"template\", \"params\", \"requestId\", \"createdAt\", \"readAt\" FROM \"temporary_notification\"",
      "DROP TABLE \"temporary_notification\"",
      "CREATE INDEX \"ix_notification_recipientId_id\" ON \"notification\" (\"recipientId\", \"id\") ",
      "CREATE INDEX \"ix_notification_recipientId_readAt\" ON \"notification\" (\"recipientId\", \"readAt\") ",
    ],
  },
  mysql: {
    up: [
      "ALTER TABLE `notification` ADD `link` varchar(60) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL",
    ],
    down: [
      "ALTER TABLE `notification` DROP COLUMN `link`",
    ],
  },
}

export class SignupMessages1700000000014 implements MigrationInterface {
  readonly name = 'SignupMessages1700000000014'
  up = (runner: QueryRunner): Promise<void> => runStatements(runner, statements, 'up')
  down = (runner: QueryRunner): Promise<void> => runStatements(runner, statements, 'down')
}
