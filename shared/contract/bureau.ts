import * as v from 'valibot'
import { isDayText } from '@shared/domain/calendar/day'
import { endpoint } from '@shared/contract/endpoint'

/** '2027-01-01' or '2027-01-01/2027-01-03', both ends included. */
const days = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}(\/\d{4}-\d{2}-\d{2})?$/, 'days'), v.check((text) => text.split('/').every(isDayText) && (text.split('/')[1] ?? text) >= (text.split('/')[0] ?? ''), 'days'))

export const workCalendar = v.object({
  version: v.string(),
  publishedYears: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(2020), v.maxValue(2100))), v.maxLength(80)),
  holidays: v.pipe(v.array(days), v.maxLength(500)),
  makeUpWorkdays: v.pipe(v.array(days), v.maxLength(500)),
})

export const bureau = {
  getCalendar: endpoint({ name: 'getCalendar', method: 'GET', path: '/bureau/calendar', access: ['administrator'], summary: 'Holidays and make-up workdays by which due days are reckoned', answer: workCalendar }),
  saveCalendar: endpoint({
    name: 'saveCalendar', method: 'PUT', path: '/bureau/calendar', access: ['administrator'],
    summary: 'A newer notice or a correction: running deadlines are reckoned anew, and every request that moves says so in its log',
    body: v.omit(workCalendar, ['version']),
    answer: workCalendar,
  }),
}
