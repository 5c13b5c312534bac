/** A service point at somebody's employer or school: it advises, the street takes in. */
export const partnerWords = {
  offer: (names: readonly string[]): string => `您单位里有服务点：${names.join('、')}，可以先去咨询、请他们看看材料；正式受理由您的街道站。`,
  address: (address: string | null): string => `地址：${address ?? '尚未公布'}`,
  hours: (hours: string | null): string => `时间：${hours ?? '尚未公布'}`,
  phone: (phone: string | null): string => `电话：${phone ?? '尚未公布'}`,
  call: (name: string): string => `打电话给${name}`,
} as const
