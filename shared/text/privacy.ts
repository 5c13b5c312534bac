import { hotline } from '@shared/text/labels'

/** The notice that everybody reads and accepts before anything about them is kept. A new text gets a new version, and is asked for again. */
export const privacyNotice = {
  version: '2026-12-2',
  title: '隐私说明',
  sections: [
    { heading: '我们用您的信息做什么', text: '只用来办您申请的事：分到您的服务站、联系您、告诉您办到哪一步。填了单位或学校的，告诉您那里有没有退役军人服务点。您同意收微信提醒的，微信会收到提醒里的事项名称和时间，别的都不给。' },
    { heading: '我们会记下什么', text: '您的姓名、手机号、住址，您愿意填的单位或学校，以及您申请时填写的内容和照片、您和服务站的留言、您的报名和预约、要回执的通知您有没有看过。办优待证还要身份证号，用到时会再问您。' },
    { heading: '位置', text: '您点“离我最近”时才用到位置，只在手机上排先后，不离开手机，也不记下来。' },
    { heading: '谁能看到', text: '只有办理这件事的服务站和上级单位。谁看过、为什么看，都会留下记录，您可以查。' },
    { heading: '请不要写', text: '部队番号、驻地、任务和装备。我们不需要，也请您不要写。' },
    { heading: '您可以随时', text: `查看、改正自己的信息，撤回申请，要求删除。有疑问请拨打 ${hotline}。` },
  ],
} as const
