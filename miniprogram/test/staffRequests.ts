import { type StaffRequest } from '@shared/contract/staffRequests'
import { sampleId as id } from './pages'

export const otherId = '01ARZ3NDEKTSV4RRFFQ69G5FAX'
export const sampleStreet = { id, kind: 'street', name: '五角场街道退役军人服务站', shortName: '五角场街道' } as const
/** Something to ask for, asked for once before. */
const choice = { field: 'phone', label: '手机号', isPaper: false, reasons: [{ code: 'wrong', text: '和证件不一样' }, { code: 'unclear', text: '没看明白' }], askedBefore: ['wrong'] }
/** A request that a street is working on. */
export const sampleRequest: StaffRequest = {
  id, personId: id, number: '2611 40873', version: 3, serviceKey: 'certificate', title: '优待证申领', status: { code: 'accepted', text: '办理中' },
  stage: { key: 'acceptance', kind: 'decide', title: '街道站看材料' }, assignee: null, flag: null, outside: null, chase: null, ready: null, rating: null, callback: null, reviewOf: null, fromVisit: null,
  applicant: { name: '张建国', phone: '13812345678', isMasked: false }, due: null, pausedSince: null, owner: sampleStreet, home: sampleStreet, offer: null, routingReason: '', triage: null, sections: [],
  supplement: null, supplementRounds: 0, supplementChoices: [choice], results: [], timeline: [], log: [], actions: [],
}
