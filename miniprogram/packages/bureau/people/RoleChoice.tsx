import { type StaffRole, staffRoles } from '@shared/domain/roles'
import { roleTexts } from '@shared/text/labels'
import { staffWords as words } from '@shared/text/staff'
import { Field } from '@/components/Field'
import { ChoiceGroup } from '@/components/inputs'

const choices = staffRoles.map((role) => ({ value: role, text: roleTexts[role] }))
const isRole = (value: string): value is StaffRole => (staffRoles as readonly string[]).includes(value)

/** What somebody is in a unit. */
export const RoleChoice = ({ chosen, onChoose, error }: { chosen: StaffRole; onChoose: (role: StaffRole) => void; error: string | null }) => (
  <Field id="role" label={words.role} error={error}>
    <ChoiceGroup label={words.role} choices={choices} chosen={chosen} onChoose={(value) => isRole(value) && onChoose(value)} />
  </Field>
)
