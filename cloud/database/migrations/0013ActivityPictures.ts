import { type MigrationInterface, type QueryRunner } from 'typeorm'
import { runStatements, type Statements } from './statements'

const statements: Statements = {
  sqlite: {
    up: [
      "CREATE INDEX \"ix_activity_pictureId\" ON \"activity\" (\"pictureId\") ",
    ],
    down: [
      "DROP INDEX \"ix_activity_pictureId\"",
    ],
  },
  mysql: {
    up: [
      "CREATE INDEX `ix_activity_pictureId` ON `activity` (`pictureId`)",
    ],
    down: [
      "DROP INDEX `ix_activity_pictureId` ON `activity`",
    ],
  },
}

export class ActivityPictures1700000000013 implements MigrationInterface {
  readonly name = 'ActivityPictures1700000000013'
  up = (runner: QueryRunner): Promise<void> => runStatements(runner, statements, 'up')
  down = (runner: QueryRunner): Promise<void> => runStatements(runner, statements, 'down')
}
