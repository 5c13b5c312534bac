import { embeddedKeys, type Keys, readKeys } from './security/keys'
import { hasOwnKeys, type Settings, SettingsError } from './settings'

/** The keys of these settings; an embedded database without any makes its own. Throws SettingsError. */
export const keysFor = (settings: Settings): Keys => {
  if (hasOwnKeys(settings)) return embeddedKeys(settings.dataFolder)
  try {
    return readKeys(settings.environment)
  } catch (error) {
    throw new SettingsError((error as Error).message)
  }
}
