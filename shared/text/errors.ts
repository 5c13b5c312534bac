import { hotline } from '@shared/text/labels'

/** Every refusal: its HTTP status and what the person is told to do. One line each; the code is what travels and is tested. */
export const errorTable = {
  // input
  invalid_input: { status: 422, text: '有几处需要改一改，请看标出的地方' },
  bad_request: { status: 400, text: '没看懂这次操作，请返回上一页再试一次' },
  not_found: { status: 404, text: '没有找到这一页，可能已经撤回或转走' },
  too_large: { status: 413, text: '文件太大了，请选 10 MB 以内的照片' },
  picture_too_large: { status: 413, text: '这张照片的像素太大，打不开，请选 JPG 照片，或者用手机截图后再传' },
  photo_unfit: { status: 409, text: '这张照片还不能用，请按标出的地方重拍一张' },
  unsupported_file: { status: 415, text: '这个文件打不开，请用 JPG 或 PNG 照片' },
  archive_too_large: { status: 413, text: '这一件的材料太大，不能打成一包，请一张一张打开保存' },
  forbidden_characters: { status: 422, text: '内容里有看不见的特殊字符，请删掉后再试' },
  // who
  not_signed_in: { status: 401, text: '请先登录' },
  session_expired: { status: 401, text: '登录时间过了，请重新登录，写好的内容还在' },
  session_locked: { status: 401, text: '离开超过 15 分钟，已锁定，输入密码接着办，写好的内容还在' },
  account_disabled: { status: 403, text: '这个账号已停用，请联系您的上级单位' },
  forbidden: { status: 403, text: '这项操作不在您的权限内' },
  csrf_failed: { status: 403, text: '页面已过期，请刷新后再试' },
  wrong_password: { status: 401, text: '账号或密码不对，请再核对一下' },
  second_factor_required: { status: 403, text: '请先输入动态码' },
  second_factor_set: { status: 409, text: '动态码已经设置过了，请直接输入。手机换了或丢了，请另一位管理员重置' },
  wrong_code: { status: 401, text: '动态码不对或已经用过，请等手机上换了新的再输' },
  sign_in_paused: { status: 429, text: '试错次数多了，请过 15 分钟再试' },
  privacy_not_accepted: { status: 409, text: '请先看完并同意隐私说明' },
  wechat_code_rejected: { status: 401, text: '微信没有认出这次登录，请再点一次登录' },
  wechat_unavailable: { status: 503, text: '微信暂时连不上，请过一会儿再试' },
  invitation_invalid: { status: 410, text: '邀请码不对、已用过或已过期，请向管理员再要一个' },
  // requests
  stale_version: { status: 409, text: '内容刚刚在别处改过，请看一下最新的再继续' },
  action_not_allowed: { status: 409, text: '这件事的状态变了，请看一下最新进度' },
  acted_meanwhile: { status: 409, text: '这件事刚刚有了新的进展，您写的还在，请看一下再继续' },
  own_request: { status: 403, text: '自己或家人的申请，请由同事办理' },
  service_unavailable: { status: 409, text: '这项服务暂时没有开放' },
  concerned_unit: { status: 409, text: `您反映的正是负责受理的单位，不能由它来办，请拨打 ${hotline}，或者到区退役军人事务局` },
  profile_incomplete: { status: 409, text: '请先填好姓名和住址，才能分到您的服务站' },
  outside_yangpu: { status: 409, text: `这个地址不在杨浦区，请联系当地退役军人服务站，或拨打 ${hotline}` },
  consent_changed: { status: 409, text: '说明文字刚更新过，请重新打开这一页，看过后再确认' },
  too_many_helped: { status: 409, text: '一个微信号最多替 10 位亲属办事，请先停止一位' },
  claim_not_matched: { status: 422, text: '办件号、回执码和手机号没有对上，请对照回执再看一遍，或者带身份证到服务站' },
  claim_at_counter: { status: 409, text: '这位申请人已经绑定过手机，或者还有别的办件，光凭这张回执不能打开，请本人带身份证到服务站' },
  other_person: { status: 409, text: '这部手机登记的是另一位的名字。替家人看，请选“我帮家人看”' },
  id_number_other: { status: 409, text: '姓名和这个身份证号对不上，请对照身份证再核对一遍' },
  link_code_wrong: { status: 410, text: '绑定码不对、已用过或过了 10 分钟，请在手机上再显示一个' },
  // record
  record_not_opened: { status: 409, text: '请先选一个用途，再打开这份档案' },
  record_erased: { status: 410, text: '这份档案已按本人申请删除' },
  deletion_standing: { status: 409, text: '您已经申请过了，请看一下进度' },
  deletion_decided: { status: 409, text: '这份申请刚刚有了新的变化，请看一下最新的' },
  // staff
  on_leave: { status: 409, text: '登记了请假，这几天不能接办件。已经回来上班的，请负责人先结束请假' },
  own_record: { status: 403, text: '自己的账号，请另一位管理员来改' },
  last_handler: { status: 409, text: '区中心和局里要一直有人能办件，请先安排一位同事接手，再登记' },
  last_administrator: { status: 409, text: '这是最后一位管理员。请先另设一位管理员，再做这一步' },
  // activities
  signup_refused: { status: 409, text: '现在还不能报名，请看下面的原因' },
  offer_over: { status: 409, text: '保留名额的时间过了，已经让给下一位。您可以重新排候补' },
  places_taken: { status: 409, text: '名额不能少于已经报名的人数，请看一下再改' },
  activity_over: { status: 409, text: '这次活动已经结束或取消，不能再改' },
  line_changed: { status: 409, text: '候补的顺序刚刚变了，请看一下最新的再改' },
  // visits
  visit_of_other: { status: 409, text: '这条走访记录是同事写的，请由写的人来交' },
  visit_consent_missing: { status: 409, text: '走访时没有记下本人同意，请先问过本人，再用代办登记申请' },
  already_cared: { status: 409, text: '这一位已经在本站的名单里了' },
  // coverage
  coverage_contradicts: { status: 409, text: '有几处别的单位已经填了，请看标出的地方' },
  coverage_rows_bad: { status: 422, text: '有几行要改一改，请看标出的地方' },
  coverage_changed: { status: 409, text: '这张表刚刚有人改过，请看一下最新的再改' },
  coverage_touched_since: { status: 409, text: '后来又有人改过同样的地方，不能直接撤销，请在最新的表上改' },
  coverage_undone: { status: 409, text: '这次改动已经撤销过了' },
  coverage_merged: { status: 409, text: '站点合并时一并转过去的辖区不能单独撤销，请在合并后的站点的表上改' },
  coverage_unchanged: { status: 409, text: '表里已经是这样了，没有要改的地方' },
  proposal_decided: { status: 409, text: '这条建议已经有人决定过了' },
  table_unreadable: { status: 415, text: '这张表打不开，请用 CSV 或 XLSX 文件，第一行是表头' },
  table_too_large: { status: 413, text: '这张表太大了，一次最多 10000 行，请分成几张' },
  // people of the network, employers, offers
  roster_there_already: { status: 409, text: '这个单位已经登记了这一位。如果是同名的另一位，请在姓名后面加一个字母区分' },
  roster_rows_bad: { status: 422, text: '有几行要改一改，请看标出的地方' },
  roster_unchanged: { status: 409, text: '名册里已经是这样了，没有要改的地方' },
  employer_there_already: { status: 409, text: '这个单位已经登记过了，请在名单里找一下' },
  // traffic
  idempotency_conflict: { status: 409, text: '这次提交和上一次内容不同，请返回核对后再提交' },
  idempotency_key_missing: { status: 400, text: '请刷新页面后再提交' },
  too_many_requests: { status: 429, text: '操作太快了，请稍等一会儿再试' },
  link_expired: { status: 403, text: '图片链接已过期，请重新打开' },
  // us
  overloaded: { status: 503, text: '现在用的人多，请过一会儿再试，写好的内容还在' },
  unavailable: { status: 503, text: '服务正在重启，请过一会儿再试，写好的内容还在' },
  internal: { status: 500, text: '我们这边出了点问题，已经记下来了。写好的内容还在，请过一会儿再试' },
} as const satisfies Record<string, { status: number; text: string }>

export type ErrorCode = keyof typeof errorTable
