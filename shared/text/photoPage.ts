import { type CheckLevel } from '@shared/domain/photoCheck'

/** Around framing a certificate photo and looking at what became of it. */
export const photoPageWords = {
  frameTitle: '框好照片',
  frameHeading: '把头放进虚线里',
  frameHint: '拖动照片，或者放大缩小',
  stage: '照片框：拖动照片，让头顶和下巴对着两条虚线。用键盘时，方向键移动，加号减号放大缩小',
  headTop: '头顶',
  chin: '下巴',
  larger: '放大',
  smaller: '缩小',
  other: '换一张',
  use: '用这个画面',
  sendAgain: '再传一次',
  sending: (percent: number): string => (percent < 100 ? `正在上传 ${percent}%` : '正在检查…'),
  unreadable: '这张照片打不开，请换一张 JPG 或 PNG 照片',
  reportTitle: '证件照检查',
  findings: '检查结果',
  before: '您上传的',
  after: '改好的',
  afterUnfit: '框好的',
  promises: '请您对照看一看',
  promisesHint: '这几样程序看不出来，每一项看过再打勾',
  missing: (count: number): string => `还有 ${count} 项没有打勾`,
  retake: '重拍一张',
  approve: '用这张',
  approving: '正在保存…',
  nothing: '没有要检查的照片',
  nothingHint: '请回到申请里，拍照或者从相册选一张',
  goBack: '返回',
  continue: '接着处理刚选的照片',
  received: '照片已收到',
  none: '还没有照片',
  camera: '拍照',
  cameraAgain: '重拍',
  hint: '选好后可以框一下头部，我们帮您裁成证件照',
} as const

interface Checked {
  level: CheckLevel
  findings: readonly { level: CheckLevel }[]
}

/** What is said first: how much is wrong and whether anything is left to do. */
export const headlineOf = ({ level, findings }: Checked): { title: string; hint: string } => {
  const count = (wanted: CheckLevel): number => findings.filter((finding) => finding.level === wanted).length
  switch (level) {
    case 'fail':
      return { title: '这张照片还不能用', hint: `有 ${count('fail')} 处要重拍，请看标出的地方` }
    case 'warn':
      return { title: `有 ${count('warn')} 处最好重拍`, hint: '不重拍也可以用，由您决定' }
    case 'mended':
      return { title: `有 ${count('mended')} 处不合要求，已帮您改好`, hint: '只做裁剪和压缩，没有修饰画面' }
    case 'ok':
      return { title: '照片合格', hint: '没有要改的地方' }
  }
}
