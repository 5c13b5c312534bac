import Taro from '@tarojs/taro'
import { type Position } from '@shared/domain/offers'
import { copyText } from './dialogs'
import { isWeapp } from './environment'

/** Why we do not know where the person is. `denied`: the position is not allowed to this program. */
export class LocationRefused extends Error {
  constructor(readonly reason: 'denied' | 'failed') {
    super(reason)
    this.name = 'LocationRefused'
  }
}

const inWechat = async (): Promise<Position> => {
  try {
    // As Chinese maps have it, which is what the bureau enters.
    const { latitude, longitude } = await Taro.getLocation({ type: 'gcj02' })
    return { latitude, longitude }
  } catch (error) {
    const why = (error as { errMsg?: string } | null)?.errMsg ?? ''
    throw new LocationRefused(/auth|permission|den(y|ied)|scope|privacy/i.test(why) ? 'denied' : 'failed')
  }
}

const lookup = { maximumAge: 60_000, timeout: 10_000 } as const

/** A browser says it as GPS has it, some hundred metres beside: enough to tell near from far. */
const inBrowser = (): Promise<Position> =>
  new Promise((resolve, reject) => {
    if (!navigator.geolocation) return reject(new LocationRefused('failed'))
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => resolve({ latitude, longitude }),
      ({ code, PERMISSION_DENIED }) => reject(new LocationRefused(code === PERMISSION_DENIED ? 'denied' : 'failed')), lookup)
  })

/** Where the person is; only from a tap of theirs. WeChat asks for its privacy notice and the permission by itself. Throws LocationRefused. */
export const whereAmI = (): Promise<Position> => (isWeapp ? inWechat() : inBrowser())

/** Where the person allows the position again, once they refused it WeChat asks no more. A browser has no such page to open. */
export const openLocationSettings = async (): Promise<void> => {
  if (isWeapp) await Taro.openSetting().catch(() => undefined)
}

/** Whether a map can be opened here. */
export const hasMap = isWeapp

/** The place on WeChat's map; changing one's mind is no error. */
export const showOnMap = async ({ position, name, address }: { position: Position; name: string; address: string }): Promise<void> => {
  if (!isWeapp) return void (await copyText(address))
  await Taro.openLocation({ ...position, name, address, scale: 17 }).catch(() => undefined)
}
