/// <reference types="@tarojs/taro" />

/** True only in the demo build; elsewhere the minifier removes what stands behind it. */
declare const DEMO: boolean
/** Where the service is: empty on H5, which is served by it. */
declare const API_BASE: string

declare module '*.svg' {
  const path: string
  export default path
}
declare module '*.png' {
  const path: string
  export default path
}
