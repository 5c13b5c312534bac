import { type FieldKind } from '@shared/catalog/types'
import { maskAddress, maskIdNumber, maskName, maskPhone } from '@shared/domain/mask'

/** How each kind of answer is shown to those who do not handle the request. */
export const maskFor: Record<FieldKind, (text: string) => string> = {
  name: maskName,
  idNumber: maskIdNumber,
  phone: maskPhone,
  place: maskAddress,
  choice: (text) => text,
  longText: () => '（由受理单位查看）',
  photo: (text) => text,
  declaration: (text) => text,
}
