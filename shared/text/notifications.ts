/** Every in-app message: what happened and what comes next. Parameters are names of services, activities and units, and days, nothing personal. */
export const notificationTemplates = {
  request_submitted: { title: '{service}，已收到', body: '办件号 {number}。由{unit}受理{due}。' },
  request_arrived: { title: '新办件：{service}', body: '办件号 {number}{due}。' },
  request_routed: { title: '{service}，已送到服务站', body: '由{unit}受理{due}。' },
  request_accepted: { title: '{service}，已受理', body: '{unit}正在办理{due}。' },
  supplement_requested: { title: '{service}，请补 {count} 样材料', body: '补齐后接着办，等您补的时候不算时间。' },
  supplement_received: { title: '材料补来了：{service}', body: '办件号 {number}{due}。' },
  supplement_cancelled: { title: '{service}，不用补材料了', body: '{unit}接着办{due}。' },
  stage_advanced: { title: '{service}，又进了一步', body: '现在到了：{stage}{due}。' },
  request_extended: { title: '{service}，要多办几天', body: '{unit}说明了原因，请点开看{due}。' },
  request_completed: { title: '{service}，办好了', body: '{unit}已经办结，点开看结果。' },
  request_rejected: { title: '{service}，没有通过', body: '点开看原因，以及您还可以怎么办。' },
  request_withdrawn: { title: '{service}，申请人撤回了', body: '办件号 {number}，不用再办。' },
  card_ready: { title: '{service}，可以来领了', body: '请带身份证到{unit}领取，最晚 {until}。' },
  card_reminder: { title: '{service}，还没有领', body: '还在{unit}，请带身份证来领；{until}以后会送回区里。' },
  card_returned: { title: '{service}，已送回区里', body: '三个月没有领，现在在{unit}，请联系那里领取。' },
  request_soon: { title: '快到期：{service}', body: '办件号 {number}{due}。' },
  request_overdue: { title: '已超期：{service}', body: '办件号 {number}，在{unit}，请尽快办。' },
  request_overdue_long: { title: '超期两天以上：{service}', body: '办件号 {number}，在{unit}。' },
  outside_late: { title: '超过常规时间：{service}', body: '办件号 {number}，{stage}，请问一问进度。' },
  request_reopened: { title: '请求再办：{service}', body: '办件号 {number}{due}。' },
  rating_low: { title: '需要回访：{service}', body: '办件号 {number}，申请人不满意，请在 5 个工作日内回访。' },
  transfer_offered: { title: '转来一件：{service}', body: '{unit}转来，办件号 {number}，请接收或退回。' },
  transfer_declined: { title: '转派被退回：{service}', body: '{unit}退回了，办件号 {number}，请看原因。' },
  request_assigned: { title: '同事转给您一件：{service}', body: '办件号 {number}{due}。' },
  work_handed_over: { title: '{count} 件事交到您手上了', body: '同事请假或换岗，交给您接着办，请打开待办看一看。' },
  request_taken_over: { title: '上级接过去办：{service}', body: '办件号 {number}，现在由{unit}办理。' },
  deletion_asked: { title: '删除申请', body: '有人申请删除自己的信息，请在 {due} 前决定。' },
  deletion_soon: { title: '快到期：删除申请', body: '请在 {due} 前决定。' },
  deletion_overdue: { title: '已超期：删除申请', body: '{unit}还没有决定，请尽快。' },
  deletion_approved: { title: '同意删除您的信息', body: '等正在办的事办完，就会删除。在那以前您可以收回。' },
  deletion_done: { title: '您的信息已经删除', body: '按您的申请，{unit}已经删除您的信息。' },
  deletion_refused: { title: '删除申请没有通过', body: '点开“我的”里的“申请删除”，看原因。' },
  transfer_accepted: { title: '{service}，换了办理单位', body: '现在由{unit}办理{due}。' },
  activity_changed: { title: '{activity}，有变动', body: '{what}。点开看新的安排。' },
  activity_session_cancelled: { title: '{activity}，有一场取消了', body: '{what}。您在这一场的报名已经取消，点开看看别的场次。' },
  activity_cancelled: { title: '{activity}，取消了', body: '原因：{reason}。您的报名已经取消，不用再来。' },
  signup_confirmed: { title: '{activity}，报上名了', body: '{when}{place}。到场请出示票码签到。' },
  signup_pending: { title: '{activity}，报名收到了', body: '名额给您留着，等{unit}确认。' },
  signup_waiting: { title: '{activity}，候补第 {line} 位', body: '有名额空出来，会按顺序通知您。' },
  signup_admitted: { title: '{activity}，可以参加', body: '{when}{place}。到场请出示票码签到。' },
  signup_refused: { title: '{activity}，这次没有录取', body: '点开看{unit}写的原因。' },
  signup_ended: { title: '{activity}，报名取消了', body: '{unit}替您取消了，点开看原因。' },
  seat_offered: { title: '{activity}，轮到您了', body: '名额给您留到 {until}，请在这以前确认要不要。' },
  seat_lapsed: { title: '{activity}，名额给了下一位', body: '保留的时间过了。还想参加，可以重新排候补。' },
  line_over: { title: '{activity}，候补没有排到', body: '快开始了，没有空出名额，候补结束了。' },
  activity_tomorrow: { title: '明天：{activity}', body: '{when}{place}。来不了请早点取消，名额好留给候补的人。' },
  activity_today: { title: '今天：{activity}', body: '{when}{place}。到场请出示票码签到。' },
  visits_planned: { title: '新的走访任务：{occasion}', body: '{count} 位，最晚 {until}。点开“走访”看名单。' },
  post_interest: { title: '有人想去这个岗位：{post}', body: '{employer}。点开“岗位意向”看是谁，联系一下。' },
  interest_step: { title: '您想去的岗位有进展：{post}', body: '{unit}：{state}。' },
  post_ask: { title: '请和单位谈谈条件：{post}', body: '{unit}想请{employer}放宽一项条件，请看这个单位。' },
  post_ask_answered: { title: '单位回话了：{post}', body: '{employer}，{state}。点开单位看怎么说的。' },
  post_loosened: { title: '您想去的岗位放宽了条件：{post}', body: '{employer}改了条件，请看一看。' },
} as const satisfies Record<string, { title: string; body: string }>

/** A message that a newer release left: while both run, the older one shows that there is something, and does not fail. */
export const unknownMessage = { title: '您有一条新消息', body: '内容正在更新，请过一会儿再打开看。' } as const

/** The words of a template as it stands in the database, which may be one of a newer release. */
export const templateNamed = (name: string): { title: string; body: string } =>
  Object.hasOwn(notificationTemplates, name) ? notificationTemplates[name as NotificationTemplate] : unknownMessage

export type NotificationTemplate = keyof typeof notificationTemplates
export type NotificationParams = Readonly<Record<string, string | number>>

/** Fills a template; a name without a value stays out rather than showing braces. */
export const fillTemplate = (pattern: string, params: NotificationParams): string => pattern.replace(/\{(\w+)\}/g, (_match, name: string) => String(params[name] ?? ''))
