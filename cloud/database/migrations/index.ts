import { type MigrationInterface } from 'typeorm'
import { Spine1700000000001 } from './0001Spine'
import { Coverage1700000000002 } from './0002Coverage'
import { Units1700000000003 } from './0003Units'
import { Partners1700000000004 } from './0004Partners'
import { HiddenUnit1700000000005 } from './0005HiddenUnit'
import { People1700000000006 } from './0006People'
import { LeaveHandOver1700000000007 } from './0007LeaveHandOver'
import { Record1700000000008 } from './0008Record'
import { Visits1700000000009 } from './0009Visits'
import { Capacity1700000000010 } from './0010Capacity'
import { Activities1700000000011 } from './0011Activities'
import { Posts1700000000012 } from './0012Posts'
import { ActivityPictures1700000000013 } from './0013ActivityPictures'
import { SignupMessages1700000000014 } from './0014SignupMessages'
import { Station1700000000015 } from './0015Station'

export type Migrations = (new () => MigrationInterface)[]

/** In the order in which they run. */
export const migrations: Migrations = [Spine1700000000001, Coverage1700000000002, Units1700000000003, Partners1700000000004, HiddenUnit1700000000005, People1700000000006, LeaveHandOver1700000000007, Record1700000000008, Visits1700000000009, Capacity1700000000010, Activities1700000000011, Posts1700000000012, ActivityPictures1700000000013, SignupMessages1700000000014, Station1700000000015]
