import { type ComponentType } from 'react'
import { type FieldKind } from '@shared/fields'
import { ChoiceField } from './ChoiceField'
import { DeclarationField } from './DeclarationField'
import { type FieldProps } from './fieldProps'
import { PhotoField } from './PhotoField'
import { PlaceField } from './PlaceField'
import { IdNumberField, LongTextField, NameField, PhoneField } from './textFields'
import { UnknownField } from './UnknownField'

/** Each kind of field and what draws it: a new kind is its file, its rules in shared/fields and a line here. */
const widgets: Partial<Record<FieldKind, ComponentType<FieldProps>>> = {
  name: NameField,
  idNumber: IdNumberField,
  phone: PhoneField,
  place: PlaceField,
  choice: ChoiceField,
  longText: LongTextField,
  photo: PhotoField,
  declaration: DeclarationField,
}

const widgetOf = new Map<string, ComponentType<FieldProps>>(Object.entries(widgets))

export const AnswerField = (props: FieldProps) => {
  const Widget = widgetOf.get(props.field.kind) ?? UnknownField
  return <Widget {...props} />
}
