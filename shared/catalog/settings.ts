import { hotline } from '@shared/text/labels'

/** A bank that makes cards. One that no longer does stays in the list: requests that chose it are still read. */
export interface Bank {
  value: string
  text: string
  isOffered: boolean
}

/** What holds for all services and is the bureau's to change. */
export interface SharedSettings {
  banks: readonly Bank[]
  hotline: string
}

/** As the program comes. */
export const shippedSettings: SharedSettings = {
  banks: [
    { value: 'icbc', text: '工商银行', isOffered: true },
    { value: 'abc', text: '农业银行', isOffered: true },
    { value: 'psbc', text: '邮储银行', isOffered: true },
    { value: 'ceb', text: '光大银行', isOffered: true },
  ],
  hotline,
}
