import { activityProblems, pastProblems, type WrittenActivity, type WrittenSession } from '@shared/domain/activityProblems'

const hour = 3_600_000
const session: WrittenSession = { startsAt: 100 * hour, endsAt: 102 * hour, place: '示例会场', link: null, places: 30, isCancelled: false }
const written: WrittenActivity = {
  kind: 'lecture', mode: null, audience: { ageFrom: null, ageUntil: null }, signupScope: 'session', signupFrom: 0, signupUntil: 99 * hour, places: null, sessions: [session], form: [],
}
const codes = (change: Partial<WrittenActivity>) => Object.fromEntries(Object.entries(activityProblems({ ...written, ...change })).map(([field, { code }]) => [field, code]))

describe('an activity that is to be published', () => {
  it('lacks nothing when it has a session with a place and seats', () => {
    expect(codes({})).toEqual({})
    expect(codes({ sessions: [{ ...session, place: '', link: 'https://live.example.cn/1' }] })).toEqual({})
    expect(codes({ signupScope: 'whole', places: 20, sessions: [{ ...session, places: null }] })).toEqual({})
  })

  it('is told everything that is wrong at once', () => {
    expect(codes({
      kind: 'training', audience: { ageFrom: 45, ageUntil: 18 }, signupFrom: 101 * hour, signupUntil: 100.5 * hour,
      sessions: [{ ...session, place: '', places: null }, { ...session, endsAt: session.startsAt }],
      form: [{ key: 'q1', kind: 'choice', options: ['是'] }, { key: 'q1', kind: 'shortText', options: [] }],
    })).toEqual({
      mode: 'mode_missing', 'audience.ageUntil': 'ages_order', 'sessions.0.place': 'place_or_link', 'sessions.0.places': 'places_missing', 'sessions.1.endsAt': 'session_order',
      'form.0.options': 'options_missing', 'form.1.label': 'question_twice', signupUntil: 'signup_after_start',
    })
  })

  it('needs a session that takes place, and seats of the whole where one signs up for it', () => {
    expect(codes({ sessions: [] })).toEqual({ sessions: 'sessions_missing' })
    expect(codes({ sessions: [{ ...session, isCancelled: true, place: '' }] })).toEqual({ sessions: 'sessions_missing' })
    expect(codes({ signupScope: 'whole' })).toEqual({ places: 'places_missing' })
  })

  it('needs two different options of a choice', () => {
    expect(codes({ form: [{ key: 'a', kind: 'choices', options: ['是', '是'] }] })).toEqual({ 'form.0.options': 'options_missing' })
    expect(codes({ form: [{ key: 'a', kind: 'choice', options: ['是', '否'] }] })).toEqual({})
  })

  it('lies in the future, and so does the end of the sign-up', () => {
    expect(pastProblems(written, 99 * hour - 1)).toEqual({})
    expect(pastProblems(written, 99 * hour)).toEqual({ signupUntil: { code: 'time_past' } })
    expect(pastProblems(written, 102 * hour)).toEqual({ signupUntil: { code: 'time_past' }, 'sessions.0.startsAt': { code: 'time_past' } })
    expect(pastProblems({ ...written, sessions: [{ ...session, isCancelled: true }] }, 103 * hour)).toEqual({ signupUntil: { code: 'time_past' } })
  })
})
