import { type Logger } from 'pino'
import { type Clock } from './database/clock'
import { type Database } from './database/database'
import { type FileStore } from './gateways/files/fileStore'
import { type Messaging } from './gateways/wechat/messaging'
import { type WechatGateway } from './gateways/wechat/wechatGateway'
import { type Network } from './features/network/network'
import { type Keys } from './security/keys'
import { type Vault } from './security/vault'
import { type ImageIntake } from './gateways/files/imageIntake'
import { type RequestNumbers } from './features/requests/numbers'

/** Everything that features work with, made once at the start; tests give their own clock and gateways. */
export interface Services {
  database: Database
  clock: Clock
  keys: Keys
  vault: Vault
  files: FileStore
  images: ImageIntake
  wechat: WechatGateway
  /** Templates, and what WeChat calls us by. */
  messaging: Messaging
  /** The units and the router over them, reloaded when they change. */
  network: Network
  numbers: RequestNumbers
  log: Logger
  isDemo: boolean
}
