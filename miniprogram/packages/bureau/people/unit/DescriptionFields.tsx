import { describeWords, unitWords as words } from '@shared/text/unitPage'
import { Field } from '@/components/Field'
import { TextInput } from '@/components/inputs'

/** Names and facts of a unit while they are typed; an empty fact is one that nobody knows yet. */
export interface Description {
  name: string
  shortName: string
  phone: string
  address: string
  hours: string
}

export const noDescription: Description = { name: '', shortName: '', phone: '', address: '', hours: '' }

const known = (text: string): string | null => text.trim() || null

/** As the service takes it: null for what is not known. */
export const describedBy = ({ name, shortName, phone, address, hours }: Description) => ({ name: name.trim(), shortName: shortName.trim(), phone: known(phone), address: known(address), hours: known(hours) })

export const hasNames = ({ name, shortName }: Description): boolean => name.trim().length >= 2 && shortName.trim().length >= 2

const keys = ['name', 'shortName', 'phone', 'address', 'hours'] as const

interface DescriptionFieldsProps {
  value: Description
  onChange: (part: Partial<Description>) => void
  problems: Readonly<Record<string, string>>
  /** Requests are routed by names: they are given from above. */
  hasNames: boolean
}

/** The fields that a new unit and a known one have in common. */
export const DescriptionFields = ({ value, onChange, problems, hasNames: isNamed }: DescriptionFieldsProps) => (
  <>
    {keys.filter((key) => isNamed || (key !== 'name' && key !== 'shortName')).map((key) => (
      <Field key={key} id={`unit-${key}`} label={words[key]} help={key === 'phone' ? describeWords.help : null} error={problems[key] ?? null} isOptional={key !== 'name' && key !== 'shortName'}>
        <TextInput id={`unit-${key}`} label={words[key]} value={value[key]} hasError={problems[key] !== undefined} placeholder={key === 'hours' ? describeWords.hoursExample : undefined} onInput={(text) => onChange({ [key]: text })} />
      </Field>
    ))}
  </>
)
