import { searchWords } from '@shared/text/search'
import { useAreas } from '@/api/areas'
import { Field } from '@/components/Field'
import { SelectSheet } from '@/components/SelectSheet'
import { type Search } from './useSearch'

/** Where a surname or the last four digits are looked for. */
export const StreetPicker = ({ search: { typed, type, problems } }: { search: Search }) => {
  const streets = useAreas()
  return (
    <Field id="street" label={searchWords.street} error={problems.street}>
      <SelectSheet title={searchWords.street} placeholder={searchWords.pickStreet} chosen={typed.street} hasError={problems.street !== null}
        options={(streets.data ?? []).map(({ code, name }) => ({ value: code, text: name }))} onChoose={(street) => type({ street })} />
    </Field>
  )
}
