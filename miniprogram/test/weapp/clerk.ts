import { codeOf } from '../authenticator'
import { newRecordId } from '@/api/recordId'
import { type StaffRole } from '@shared/domain/roles'
import { type QueueTab } from '@shared/contract/staffRequests'

interface Answer {
  units: { unit: { id: string; name: string } }[]
  invitation: string
  csrfToken: string
  requests: { id: string }[]
  version: number
  secret: string
}

/** A member of the staff at a PC of the demo, of whom the phone sees only what they did. */
export class Clerk {
  private headers: Record<string, string> = {}
  private taps = 0

  constructor(private readonly origin: string) {}

  /** The bureau gives a one-time code as well; here it is their first time, so the authenticator is told the secret. */
  async signInAtBureau(loginName: string): Promise<this> {
    await this.signIn(loginName)
    const { secret } = await this.send('POST', '/staff/second-factor/enrolment')
    await this.send('POST', '/staff/second-factor', { code: codeOf(secret) })
    return this
  }

  async signIn(loginName: string): Promise<this> {
    const response = await fetch(`${this.origin}/api/staff/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ loginName, password: 'yangpu-demo' }) })
    const { csrfToken } = (await response.json()) as Answer
    this.headers = { cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '', 'X-CSRF-Token': csrfToken, 'content-type': 'application/json' }
    return this
  }

  /** Acts on the one request under this tab, as it stands now. */
  async act(path: string, words: object = {}, tab: QueueTab = 'working'): Promise<void> {
    const { requests: [first] } = await this.call('GET', `?tab=${tab}`)
    if (!first) throw new Error(`nothing to ${path} under ${tab}`)
    const { version } = await this.call('GET', `/${first.id}`)
    await this.call('POST', `/${first.id}/${path}`, { version, ...words })
  }

  /** Answers the applicant of the one request under this tab; with `closes` it is completed by the answer. */
  async answer(text: string, closes = false, tab: QueueTab = 'working'): Promise<void> {
    const { requests: [first] } = await this.call('GET', `?tab=${tab}`)
    if (!first) throw new Error(`nothing to answer under ${tab}`)
    await this.call('POST', `/${first.id}/thread/messages`, { sentId: newRecordId(), text, fileIds: [], closes })
  }

  /** What an administrator gives to somebody new at this unit, who types it into the phone. */
  async invite(name: string, unitName: string, role: StaffRole = 'clerk'): Promise<string> {
    const { units } = await this.send('GET', '/bureau/units')
    const unit = units.find((listed) => listed.unit.name === unitName)?.unit
    if (!unit) throw new Error(`no unit ${unitName}`)
    return (await this.send('POST', `/bureau/units/${unit.id}/people`, { name, role })).invitation
  }

  private call(method: string, path: string, body?: object): Promise<Answer> {
    return this.send(method, `/staff/requests${path}`, body)
  }

  private async send(method: string, path: string, body?: object): Promise<Answer> {
    this.taps += 1
    const response = await fetch(`${this.origin}/api${path}`, { method, headers: { ...this.headers, 'Idempotency-Key': `clerk-${process.pid}-${this.taps}-${this.headers.cookie?.slice(-12)}` }, body: body && JSON.stringify(body) })
    const answer = (await response.json()) as Answer
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`)
    return answer
  }
}

/** From the street through district, bureau, city and bank back to the station, where the card waits. */
export const bringToTheStation = async (origin: string): Promise<Clerk> => {
  const [street, district, bureau] = await Promise.all([new Clerk(origin).signIn('wangmin'), new Clerk(origin).signIn('zhoujing'), new Clerk(origin).signInAtBureau('liuyang')])
  await street.act('advance', { note: '' })
  for (const clerk of [district, bureau]) {
    await clerk.act('accept', {}, 'waiting')
    await clerk.act('advance', { note: '' })
  }
  for (let stage = 0; stage < 3; stage += 1) await district.act('advance', { note: '' })
  await street.act('advance', { note: '' })
  await street.act('ready')
  return street
}
