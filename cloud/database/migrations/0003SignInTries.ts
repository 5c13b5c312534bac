import { type MigrationInterface, type QueryRunner } from 'typeorm'
import { runStatements, type Statements } from './statements'

// Wrong passwords are counted by the name that was typed, whether somebody has it or not, and no longer in the row of who has it.
const statements: Statements = {
  sqlite: {
    up: ['ALTER TABLE "staff" DROP COLUMN "failedTries"', 'ALTER TABLE "staff" DROP COLUMN "restsUntil"'],
    down: ['ALTER TABLE "staff" ADD COLUMN "failedTries" integer NOT NULL DEFAULT 0', 'ALTER TABLE "staff" ADD COLUMN "restsUntil" bigint NOT NULL DEFAULT 0'],
  },
  mysql: {
    up: ['ALTER TABLE `staff` DROP COLUMN `failedTries`, DROP COLUMN `restsUntil`'],
    down: ['ALTER TABLE `staff` ADD COLUMN `failedTries` int NOT NULL DEFAULT 0, ADD COLUMN `restsUntil` bigint NOT NULL DEFAULT 0'],
  },
}

export class SignInTries1700000000003 implements MigrationInterface {
  readonly name = 'SignInTries1700000000003'
  up = (runner: QueryRunner): Promise<void> => runStatements(runner, statements, 'up')
  down = (runner: QueryRunner): Promise<void> => runStatements(runner, statements, 'down')
}
