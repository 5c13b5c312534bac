import { type ComponentType } from 'react'
import { type FieldKind } from '@shared/catalog/types'
import { ChoiceField } from './ChoiceField'
import { DeclarationField } from './DeclarationField'
import { type FieldProps } from './fieldProps'
import { PhotoField } from './PhotoField'
import { PlaceField } from './PlaceField'
import { IdNumberField, LongTextField, NameField, PhoneField } from './textFields'

/** Each kind of field and what draws it: a new kind is its file, its rule in shared/catalog/fieldRules.ts and a line here. */
const widgets: Record<FieldKind, ComponentType<FieldProps>> = {
  name: NameField,
  idNumber: IdNumberField,
  phone: PhoneField,
  place: PlaceField,
  choice: ChoiceField,
  longText: LongTextField,
  photo: PhotoField,
  declaration: DeclarationField,
}

export const AnswerField = (props: FieldProps) => {
  const Widget = widgets[props.field.kind]
  return <Widget {...props} />
}
