import { type Position } from '@shared/domain/offers'

/**
 * About the middle of each street, by its code: good enough to say what is near, and shown as approximate. The median of some sixty to two
 * hundred addresses of the street with public coordinates, in GCJ-02 as on Chinese maps, to about a hundred metres.
 */
export const streetMiddles: Readonly<Record<string, Position>> = {
  '310110001': { latitude: 31.274, longitude: 121.552 },
  '310110006': { latitude: 31.258, longitude: 121.525 },
  '310110008': { latitude: 31.269, longitude: 121.515 },
  '310110009': { latitude: 31.277, longitude: 121.509 },
  '310110012': { latitude: 31.280, longitude: 121.525 },
  '310110013': { latitude: 31.293, longitude: 121.546 },
  '310110015': { latitude: 31.285, longitude: 121.535 },
  '310110016': { latitude: 31.326, longitude: 121.535 },
  '310110018': { latitude: 31.268, longitude: 121.537 },
  '310110019': { latitude: 31.300, longitude: 121.507 },
  '310110020': { latitude: 31.322, longitude: 121.504 },
  '310110021': { latitude: 31.310, longitude: 121.528 },
}
