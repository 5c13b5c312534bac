import { type MigrationInterface, type QueryRunner } from 'typeorm'
import { runStatements, type Statements } from './statements'

const statements: Statements = {
  sqlite: {
    up: [
      "CREATE TABLE \"station_export\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"at\" bigint NOT NULL, \"staffId\" varchar(26) NOT NULL, \"format\" varchar(4) NOT NULL, \"purpose\" text NOT NULL)",
      "CREATE INDEX \"ix_station_export_staffId_at\" ON \"station_export\" (\"staffId\", \"at\") ",
    ],
    down: [
      "DROP INDEX \"ix_station_export_staffId_at\"",
      "DROP TABLE \"station_export\"",
    ],
  },
  mysql: {
    up: [
      "CREATE TABLE `station_export` (`id` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `at` bigint NOT NULL, `staffId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `format` varchar(4) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `purpose` text CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, INDEX `ix_station_export_staffId_at` (`staffId`, `at`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
    ],
    down: [
      "DROP INDEX `ix_station_export_staffId_at` ON `station_export`",
      "DROP TABLE `station_export`",
    ],
  },
}

export class Directory1700000000020 implements MigrationInterface {
  readonly name = 'Directory1700000000020'
  up = (runner: QueryRunner): Promise<void> => runStatements(runner, statements, 'up')
  down = (runner: QueryRunner): Promise<void> => runStatements(runner, statements, 'down')
}
