/** The twelve streets as the service tells where they are, about. */
export const streetMiddles = [
  { code: '310110001', name: '定海路街道', latitude: 31.274, longitude: 121.552 },
  { code: '310110006', name: '平凉路街道', latitude: 31.258, longitude: 121.525 },
  { code: '310110008', name: '江浦路街道', latitude: 31.269, longitude: 121.515 },
  { code: '310110009', name: '四平路街道', latitude: 31.277, longitude: 121.509 },
  { code: '310110012', name: '控江路街道', latitude: 31.280, longitude: 121.525 },
  { code: '310110013', name: '长白新村街道', latitude: 31.293, longitude: 121.546 },
  { code: '310110015', name: '延吉新村街道', latitude: 31.285, longitude: 121.535 },
  { code: '310110016', name: '殷行街道', latitude: 31.326, longitude: 121.535 },
  { code: '310110018', name: '大桥街道', latitude: 31.268, longitude: 121.537 },
  { code: '310110019', name: '五角场街道', latitude: 31.300, longitude: 121.507 },
  { code: '310110020', name: '新江湾城街道', latitude: 31.322, longitude: 121.504 },
  { code: '310110021', name: '长海路街道', latitude: 31.310, longitude: 121.528 },
]
