import { followUpDaysOf, hasJob, hasResult, type Outcome, outcomeProblems } from './trainingOutcome'

const nothing: Outcome = { result: null, certificateNumber: null, jobFound: null, employer: '', jobDay: null }
const fieldsOf = (kind: Parameters<typeof outcomeProblems>[0], given: Partial<Outcome>): string[] => Object.keys(outcomeProblems(kind, { ...nothing, ...given }, '2026-11-26'))

test('trainings and courses end with a result; trainings, fairs and livestreams lead to a job', () => {
  expect([hasResult('training'), hasResult('course'), hasResult('job_fair')]).toEqual([true, true, false])
  expect([hasJob('training'), hasJob('job_fair'), hasJob('livestream'), hasJob('course'), hasJob('memorial')]).toEqual([true, true, true, false, false])
})

test('a certificate belongs to those who passed', () => {
  expect(fieldsOf('training', { result: 'passed', certificateNumber: 'A1' })).toEqual([])
  expect(fieldsOf('training', { result: 'not_passed', certificateNumber: 'A1' })).toEqual(['certificateNumber'])
  expect(fieldsOf('training', { certificateNumber: 'A1' })).toEqual(['certificateNumber'])
})

test('a job has an employer and a day that is not to come', () => {
  expect(fieldsOf('training', { jobFound: true })).toEqual(['employer', 'jobDay'])
  expect(fieldsOf('training', { jobFound: true, employer: '示例公司', jobDay: '2026-11-27' })).toEqual(['jobDay'])
  expect(fieldsOf('job_fair', { jobFound: true, employer: '示例公司', jobDay: '2026-11-26' })).toEqual([])
  expect(fieldsOf('training', { jobFound: false })).toEqual([])
})

test('what does not fit the kind is refused', () => {
  expect(fieldsOf('job_fair', { result: 'passed' })).toEqual(['result'])
  expect(fieldsOf('course', { jobFound: false })).toEqual(['jobFound'])
})

test('somebody asks again after one month, three months and half a year', () => {
  expect(followUpDaysOf('2026-11-26')).toEqual(['2026-12-26', '2027-02-24', '2027-05-25'])
})
