import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { type Me } from '@shared/contract/identity'
import { type ListedUnit, type StaffPerson } from '@shared/contract/staff'
import { personActionTexts, staffWords as words } from '@shared/text/staff'
import { unitTabTexts } from '@shared/text/unitPage'
import { forgetAllKept } from '@/platform/kept'
import { beginStaffSession } from '@/session/store'
import { isAdministrator } from '@/session/workplace'
import { refusal, sentTo, serve } from '@/test/network'
import { settled } from '@/test/pages'
import { fake } from '@/test/taro'
import PeoplePage from './index'
import { matching, shownRows } from './unitRows'

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const idOf = (index: number): string => `01ARZ3NDEKTSV4RRFFQ69G5F0${letters[index]}`
const unitOf = (index: number, kind: ListedUnit['unit']['kind'], name: string, parent: number | null, people = 0): ListedUnit => ({
  unit: { id: idOf(index), kind, name, shortName: name }, parentId: parent === null ? null : idOf(parent), isOpen: true, isActive: people > 0, people,
})
const units = [unitOf(0, 'bureau', '区局', null, 1), unitOf(1, 'district', '区中心', 0), unitOf(2, 'street', '五角场街道站', 1, 2), unitOf(3, 'community', '国定一居委站', 2), unitOf(4, 'street', '四平路街道站', 1)]
const person = (change: Partial<StaffPerson> = {}): StaffPerson => ({
  id: idOf(9), name: '王敏', loginName: 'wangmin', state: { code: 'active', text: '在岗' }, isBound: false, hasSecondFactor: false, invitedUntil: null,
  assignments: [{ id: idOf(8), unit: units[2]?.unit as ListedUnit['unit'], role: { code: 'clerk', text: '经办人' }, fromAt: Date.UTC(2026, 10, 22, 16), untilAt: null, state: 'now', mayEnd: true }],
  leaves: [], may: ['assign', 'endAssignment', 'leave', 'invite', 'renewPassword', 'deactivate'], ...change,
})
const me: Me = { account: null, staff: { id: idOf(7), name: '孙莉', assignments: [{ unit: units[0]?.unit as ListedUnit['unit'], role: 'administrator' }] }, csrfToken: 'csrf' }

const street = idOf(2)
const open = async (answers: object = {}, unitId: string | null = street, who: Me = me) => {
  fake.params = unitId ? { unitId } : {}
  serve({
    'GET /bureau/units': { units },
    [`GET /bureau/units/${street}/people`]: { unit: units[2]?.unit, people: [person()] },
    [`GET /bureau/people/${idOf(9)}`]: { person: person(), changes: [{ id: idOf(6), at: Date.UTC(2026, 10, 23, 2), what: { code: 'invited', text: '发出邀请' }, byName: '孙莉', unitName: '五角场街道站', roleText: '经办人', fromAt: null, untilAt: null }] },
    [`GET /staff/people/${idOf(9)}/in-hand`]: { name: '王敏', kinds: [{ kind: { code: 'requests', text: '接着的办件' }, count: 2, taken: 0 }], colleagues: [] },
    ...answers,
  })
  beginStaffSession(who)
  render(<PeoplePage />)
  await settled()
  if (unitId && isAdministrator(who)) await tap(unitTabTexts.people, 'tab')
}
const tap = (name: string | RegExp, role = 'button') => act(async () => void fireEvent.click(screen.getByRole(role, { name })))
const type = (label: string, text: string) => fireEvent.change(screen.getByLabelText(label), { target: { value: text } })

beforeEach(() => {
  fake.reset()
  forgetAllKept()
})

describe('the tree', () => {
  const names = (unfolded: readonly number[]) => shownRows(units, new Set(unfolded.map(idOf))).map(({ listed, depth }) => `${'-'.repeat(depth)}${listed.unit.name}`)

  test('shows what is under a unit only where it is unfolded', () => {
    expect(names([])).toEqual(['区局'])
    expect(names([0, 1])).toEqual(['区局', '-区中心', '--五角场街道站', '--四平路街道站'])
    expect(names([0, 1, 2])).toEqual(['区局', '-区中心', '--五角场街道站', '---国定一居委站', '--四平路街道站'])
  })

  test('begins at the top of what an administrator answers for', () => {
    expect(shownRows([unitOf(2, 'street', '五角场街道站', null), unitOf(3, 'community', '国定一居委站', 2)], new Set()).map(({ listed, hasChildren }) => [listed.unit.name, hasChildren])).toEqual([['五角场街道站', true]])
  })

  test('finds a unit by some letters of its name, folded or not', () => {
    expect(matching(units, ' 国定 ').map(({ listed }) => listed.unit.name)).toEqual(['国定一居委站'])
  })

  test('says who is where, who takes over where nobody is, and opens the people of a unit', async () => {
    await open({}, null)
    expect(screen.getAllByText(words.empty)).toHaveLength(2)
    await tap('五角场街道站，2 人')
    expect(fake.moves.at(-1)?.url).toBe(`/packages/bureau/people/index?unitId=${street}`)
    type(words.search, '没有的')
    expect(screen.getByText(words.searchNone)).toBeTruthy()
  })
})

test('whoever administers nothing is told so, and nothing is read', async () => {
  await open({}, null, { ...me, staff: { id: idOf(7), name: '王敏', assignments: [{ unit: units[2]?.unit as ListedUnit['unit'], role: 'clerk' }] } })
  expect(screen.getByText(words.notAdministrator)).toBeTruthy()
  expect(sentTo('GET /bureau/units')).toEqual([])
})

describe('an invitation', () => {
  const send = async () => {
    await tap(words.invite)
    type(words.name, '周明')
    type(words.loginName, 'zhouming')
    await tap(words.send)
  }

  test('shows code and password once, for handing over', async () => {
    await open({ [`POST /bureau/units/${street}/people`]: { person: person({ name: '周明', loginName: 'zhouming' }), invitation: 'K7QM-2XBD-9RTV', password: 'AAAA-BBBB-CCCC' } })
    await send()
    expect(sentTo(`POST /bureau/units/${street}/people`)[0]?.data).toEqual({ name: '周明', role: 'clerk', loginName: 'zhouming' })
    for (const text of ['K7QM-2XBD-9RTV', 'AAAA-BBBB-CCCC', '在电脑上用账号 zhouming 登录']) expect(screen.getByText(text)).toBeTruthy()
    await tap(words.closeOnce)
    expect(screen.queryByText('K7QM-2XBD-9RTV')).toBeNull()
  })

  test('keeps what was typed and says beside the field what is wrong', async () => {
    await open({ [`POST /bureau/units/${street}/people`]: refusal('invalid_input', { fields: { loginName: { code: 'login_name_taken' } } }) })
    await send()
    expect(screen.getByRole('alert').textContent).toBe('这个账号已经有人用了，请换一个')
    expect((screen.getByLabelText(words.loginName) as HTMLInputElement).value).toBe('zhouming')
  })

  test('that was made already by a lost reply says that another one is needed', async () => {
    await open({ [`POST /bureau/units/${street}/people`]: { person: person(), invitation: null, password: null } })
    await send()
    expect(screen.getByText(words.repeated)).toBeTruthy()
  })
})

describe('a colleague', () => {
  const openPerson = async (answers: object = {}) => {
    await open(answers)
    await tap('王敏，经办人，在岗')
  }

  test('has the buttons that the service allows, and no others', async () => {
    await openPerson()
    const dialog = within(screen.getByRole('dialog', { name: '王敏' }))
    const names = dialog.getAllByRole('button').map((button) => button.getAttribute('aria-label'))
    expect(names).toEqual(['关闭', words.endNow, personActionTexts.assign, personActionTexts.leave, personActionTexts.invite, personActionTexts.renewPassword, personActionTexts.deactivate])
    expect(dialog.getByText('发出邀请 · 五角场街道站 · 经办人')).toBeTruthy()
  })

  test('is deactivated only after it was said what becomes of their work', async () => {
    await openPerson({ [`POST /bureau/people/${idOf(9)}/deactivation`]: { person: person({ state: { code: 'deactivated', text: '已停用' } }) } })
    await tap(personActionTexts.deactivate)
    await settled()
    expect(screen.getByText('2 件办件放回待办')).toBeTruthy()
    expect(sentTo(`POST /bureau/people/${idOf(9)}/deactivation`)).toHaveLength(0)
    await tap(personActionTexts.deactivate)
    expect(sentTo(`POST /bureau/people/${idOf(9)}/deactivation`).map(({ data }) => data)).toEqual([{ toStaffId: null }])
  })

  test('who is the last administrator stays, with the reason', async () => {
    await openPerson({ [`POST /bureau/people/${idOf(9)}/assignments/${idOf(8)}/end`]: refusal('last_administrator') })
    await tap(words.endNow)
    await settled()
    await tap(words.endYes)
    expect(screen.getByText(/这是最后一位管理员/)).toBeTruthy()
  })

  test('gets another role here without a day, as soon as it is chosen', async () => {
    await openPerson({ [`POST /bureau/people/${idOf(9)}/assignments`]: { person: person() } })
    await tap(personActionTexts.assign)
    await tap('负责人', 'radio')
    await tap(words.save)
    expect(sentTo(`POST /bureau/people/${idOf(9)}/assignments`)[0]?.data).toEqual({ unitId: street, role: 'lead', untilDay: null, fromDay: null })
  })
})
