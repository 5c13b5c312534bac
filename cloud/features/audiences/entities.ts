import { type EnrolledCategory } from '@shared/domain/enrolledCategories'
import { table, ulid, varchar } from '../../database/table'

/** The checked categories of a person (建档立卡), by which audiences are chosen: from the newest completed enrolment. */
export const personCategoryTable = table({
  name: 'person_category',
  columns: { personId: ulid(), category: varchar<EnrolledCategory>(20) },
  primary: ['personId', 'category'],
  indexes: [['category', 'personId']],
})
