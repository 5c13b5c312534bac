import { type CallOutcome, type CallReason, type NoticeChange, type NoticeFileUse, type NoticeKind, type NoticeState } from '@shared/domain/notices'

export const noticeKindTexts: Record<NoticeKind, string> = { policy: '政策', notice: '通知', activity: '活动', story: '榜样', letter: '慰问信' }

export const noticeStateTexts: Record<NoticeState, string> = { draft: '草稿', in_review: '等同事看', scheduled: '到时间发布', published: '已发布', withdrawn: '已撤回' }

export const noticeChangeTexts: Record<NoticeChange, string> = {
  created: '起草', submitted: '写好交出', taken_back: '收回再写', returned: '退回', released: '同意发布', published: '发布', pinned: '置顶', unpinned: '取消置顶', withdrawn: '撤回', revised: '写新的一版', exported: '打印海报',
}

export const callReasonTexts: Record<CallReason, string> = { notice: '要回执的通知', message: '手机上没看到的消息' }

export const callOutcomeTexts: Record<CallOutcome, string> = { reached: '打通了', no_answer: '没人接', wrong_number: '号码不对', visited: '上门说了' }

/** What a file is called that has no name of its own. */
export const noticeFileTexts: Record<NoticeFileUse, string> = { picture: '图片', attachment: '附件', video: '视频' }

export const noticeWordsOf = {
  withdrawnTitle: '这篇通知已经撤回',
  checkRefused: '微信检查说内容可能不合适，没有发布，请改一改再交',
  review: {
    none: '交出后由微信检查文字和图片', pending: '微信正在检查，也可以通读一遍后先发布', passed: '微信检查过，没有发现问题',
    refused: '微信检查说内容可能不合适，请退回改一改', human: '微信没能检查这篇内容，请您通读一遍，勾选“我已看过，可以发布”',
  },
  posterMore: '（全文请在小程序“通知公告”里看）',
} as const
