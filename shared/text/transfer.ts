/** A transfer because the area is another station's. */
export const notOursWords = {
  help: '勾上以后，区里会照着更正辖区，下次直接送到对的站。',
  belongsTo: '应当归哪个单位',
  belongsToHelp: '不选就是您要送去的单位。',
} as const
