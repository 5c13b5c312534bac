/** Which of the two clients this is; the build replaces the variable, so that code of the other one is left out. */
export const isWeapp = process.env.TARO_ENV === 'weapp'
export const isH5 = !isWeapp
