/** Around taking photos and looking at them. */
export const photoWords = {
  denied: '还没有允许使用相机。可以去设置里打开相机，或者从相册选一张。',
  notTaken: '相机没有打开，请再试一次，或者从相册选一张',
  openSettings: '去设置打开相机',
  fromAlbum: '从相册选',
  enlarge: '点一下放大看',
  expired: '没有打开，点一下再看',
  bigger: '放大',
  smaller: '缩小',
  turn: '转一下',
  close: '关闭',
} as const
