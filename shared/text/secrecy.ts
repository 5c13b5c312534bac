/** What is said where something typed looks like the designation of a military unit. It never repeats what was found. */
export const secrecyWords = {
  warning: '这里好像有部队番号或代号。为了保密，请改掉；改好以前，这一处不会发出去，也不影响办理。',
  noSuchThing: '不是番号，照原样保留',
  undecided: '请先改掉，或者点“不是番号，照原样保留”',
  notSent: '有一处还没保存，请看提示',
} as const
