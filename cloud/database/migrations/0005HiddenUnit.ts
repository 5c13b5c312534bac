import { type MigrationInterface, type QueryRunner } from 'typeorm'
import { runStatements, type Statements } from './statements'

const statements: Statements = {
  sqlite: {
    up: [
      "ALTER TABLE \"service_request\" ADD COLUMN \"hiddenUnitId\" varchar(26)",
    ],
    down: [
      "ALTER TABLE \"service_request\" DROP COLUMN \"hiddenUnitId\"",
    ],
  },
  mysql: {
    up: [
      "ALTER TABLE `service_request` ADD `hiddenUnitId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL",
    ],
    down: [
      "ALTER TABLE `service_request` DROP COLUMN `hiddenUnitId`",
    ],
  },
}

export class HiddenUnit1700000000005 implements MigrationInterface {
  readonly name = 'HiddenUnit1700000000005'
  up = (runner: QueryRunner): Promise<void> => runStatements(runner, statements, 'up')
  down = (runner: QueryRunner): Promise<void> => runStatements(runner, statements, 'down')
}
