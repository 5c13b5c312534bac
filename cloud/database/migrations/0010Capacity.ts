import { type MigrationInterface, type QueryRunner } from 'typeorm'
import { runStatements, type Statements } from './statements'

const statements: Statements = {
  sqlite: {
    up: [
      "CREATE TABLE \"capacity_pool\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"places\" integer NOT NULL, \"taken\" integer NOT NULL, \"waiting\" integer NOT NULL, \"lastRank\" double NOT NULL, \"isOpen\" integer NOT NULL, \"startsAt\" bigint, \"version\" integer NOT NULL)",
      "CREATE TABLE \"capacity_hold\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"poolId\" varchar(26) NOT NULL, \"holderId\" varchar(26) NOT NULL, \"activeKey\" varchar(53), \"state\" varchar(10) NOT NULL, \"lineRank\" double NOT NULL, \"offeredAt\" bigint, \"offeredUntil\" bigint, \"endedAt\" bigint, \"endedWhy\" varchar(10), \"createdAt\" bigint NOT NULL, \"version\" integer NOT NULL, CONSTRAINT \"uq_capacity_hold_activeKey\" UNIQUE (\"activeKey\"))",
      "CREATE INDEX \"ix_capacity_hold_poolId_state_lineRank_id\" ON \"capacity_hold\" (\"poolId\", \"state\", \"lineRank\", \"id\") ",
      "CREATE INDEX \"ix_capacity_hold_state_offeredUntil\" ON \"capacity_hold\" (\"state\", \"offeredUntil\") ",
      "CREATE INDEX \"ix_capacity_hold_holderId_id\" ON \"capacity_hold\" (\"holderId\", \"id\") ",
      "CREATE TABLE \"capacity_log\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"poolId\" varchar(26) NOT NULL, \"holdId\" varchar(26), \"at\" bigint NOT NULL, \"what\" varchar(12) NOT NULL, \"byKind\" varchar(10) NOT NULL, \"byId\" varchar(26), \"fromPlace\" integer, \"toPlace\" integer, \"reason\" text)",
      "CREATE INDEX \"ix_capacity_log_poolId_id\" ON \"capacity_log\" (\"poolId\", \"id\") ",
      "CREATE INDEX \"ix_capacity_log_holdId_id\" ON \"capacity_log\" (\"holdId\", \"id\") ",
    ],
    down: [
      "DROP INDEX \"ix_capacity_log_holdId_id\"",
      "DROP INDEX \"ix_capacity_log_poolId_id\"",
      "DROP TABLE \"capacity_log\"",
      "DROP INDEX \"ix_capacity_hold_holderId_id\"",
      "DROP INDEX \"ix_capacity_hold_state_offeredUntil\"",
      "DROP INDEX \"ix_capacity_hold_poolId_state_lineRank_id\"",
      "DROP TABLE \"capacity_hold\"",
      "DROP TABLE \"capacity_pool\"",
    ],
  },
  mysql: {
    up: [
      "CREATE TABLE `capacity_pool` (`id` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `places` int NOT NULL, `taken` int NOT NULL, `waiting` int NOT NULL, `lastRank` double NOT NULL, `isOpen` int NOT NULL, `startsAt` bigint NULL, `version` int NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB",
      "CREATE TABLE `capacity_hold` (`id` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `poolId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `holderId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `activeKey` varchar(53) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `state` varchar(10) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `lineRank` double NOT NULL, `offeredAt` bigint NULL, `offeredUntil` bigint NULL, `endedAt` bigint NULL, `endedWhy` varchar(10) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `createdAt` bigint NOT NULL, `version` int NOT NULL, INDEX `ix_capacity_hold_poolId_state_lineRank_id` (`poolId`, `state`, `lineRank`, `id`), INDEX `ix_capacity_hold_state_offeredUntil` (`state`, `offeredUntil`), INDEX `ix_capacity_hold_holderId_id` (`holderId`, `id`), UNIQUE INDEX `uq_capacity_hold_activeKey` (`activeKey`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
      "CREATE TABLE `capacity_log` (`id` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `poolId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `holdId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `at` bigint NOT NULL, `what` varchar(12) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `byKind` varchar(10) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NOT NULL, `byId` varchar(26) CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, `fromPlace` int NULL, `toPlace` int NULL, `reason` text CHARACTER SET \"utf8mb4\" COLLATE \"utf8mb4_bin\" NULL, INDEX `ix_capacity_log_poolId_id` (`poolId`, `id`), INDEX `ix_capacity_log_holdId_id` (`holdId`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
    ],
    down: [
      "DROP INDEX `ix_capacity_log_holdId_id` ON `capacity_log`",
      "DROP INDEX `ix_capacity_log_poolId_id` ON `capacity_log`",
      "DROP TABLE `capacity_log`",
      "DROP INDEX `uq_capacity_hold_activeKey` ON `capacity_hold`",
      "DROP INDEX `ix_capacity_hold_holderId_id` ON `capacity_hold`",
      "DROP INDEX `ix_capacity_hold_state_offeredUntil` ON `capacity_hold`",
      "DROP INDEX `ix_capacity_hold_poolId_state_lineRank_id` ON `capacity_hold`",
      "DROP TABLE `capacity_hold`",
      "DROP TABLE `capacity_pool`",
    ],
  },
}

export class Capacity1700000000010 implements MigrationInterface {
  readonly name = 'Capacity1700000000010'
  up = (runner: QueryRunner): Promise<void> => runStatements(runner, statements, 'up')
  down = (runner: QueryRunner): Promise<void> => runStatements(runner, statements, 'down')
}
