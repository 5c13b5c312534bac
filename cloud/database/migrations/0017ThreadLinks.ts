import { type MigrationInterface, type QueryRunner } from 'typeorm'
import { runStatements, type Statements } from './statements'

const statements: Statements = {
  sqlite: {
    up: [
      "CREATE INDEX \"ix_notification_link_readAt\" ON \"notification\" (\"link\", \"readAt\") ",
    ],
    down: [
      "DROP INDEX \"ix_notification_link_readAt\"",
    ],
  },
  mysql: {
    up: [
      "CREATE INDEX `ix_notification_link_readAt` ON `notification` (`link`, `readAt`)",
    ],
    down: [
      "DROP INDEX `ix_notification_link_readAt` ON `notification`",
    ],
  },
}

export class ThreadLinks1700000000017 implements MigrationInterface {
  readonly name = 'ThreadLinks1700000000017'
  up = (runner: QueryRunner): Promise<void> => runStatements(runner, statements, 'up')
  down = (runner: QueryRunner): Promise<void> => runStatements(runner, statements, 'down')
}
