import { type MigrationInterface } from 'typeorm'
import { Spine1700000000001 } from './0001Spine'
import { SignInTries1700000000003 } from './0003SignInTries'

export type Migrations = (new () => MigrationInterface)[]

/** In the order in which they run. */
export const migrations: Migrations = [Spine1700000000001, SignInTries1700000000003]
