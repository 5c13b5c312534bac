import { type ComponentType } from 'react'
import { type FieldKind } from '@shared/fields'
import { ChoiceField } from './ChoiceField'
import { ChoicesField } from './ChoicesField'
import { DateField } from './DateField'
import { DeclarationField } from './DeclarationField'
import { type FieldProps } from './fieldProps'
import { PapersField } from './PapersField'
import { PhotoField } from './PhotoField'
import { PlaceField } from './PlaceField'
import { ShortTextField } from './ShortTextField'
import { SignatureField } from './SignatureField'
import { StationField } from './StationField'
import { AccountField, IdNumberField, LongTextField, NameField, PhoneField } from './textFields'
import { UnknownField } from './UnknownField'

/** Each kind of field and what draws it: a new kind is its file, its rules in shared/fields and a line here. */
const widgets: Record<FieldKind, ComponentType<FieldProps>> = {
  name: NameField,
  idNumber: IdNumberField,
  phone: PhoneField,
  place: PlaceField,
  station: StationField,
  choice: ChoiceField,
  choices: ChoicesField,
  date: DateField,
  shortText: ShortTextField,
  longText: LongTextField,
  account: AccountField,
  photo: PhotoField,
  papers: PapersField,
  signature: SignatureField,
  declaration: DeclarationField,
}

const widgetOf = new Map<string, ComponentType<FieldProps>>(Object.entries(widgets))

export const AnswerField = (props: FieldProps) => {
  const Widget = widgetOf.get(props.field.kind) ?? UnknownField
  return <Widget {...props} />
}
