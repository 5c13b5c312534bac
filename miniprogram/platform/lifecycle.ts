export { useDidHide as useOnHide, useDidShow as useOnShow, useLoad as useOnLoad, usePullDownRefresh as useOnPullDown, useReachBottom as useOnReachBottom } from '@tarojs/taro'
