/** The 56 nationalities by their letter codes of GB/T 3304, in the order of that standard; `other` for what is written out. */
export const ethnicities = [
  'HA', 'MG', 'HU', 'ZA', 'UG', 'MH', 'YI', 'ZH', 'BY', 'CS', 'MA', 'DO', 'YA', 'BA', 'TJ', 'HN', 'KZ', 'DA', 'LI',
  'LS', 'VA', 'SH', 'GS', 'LH', 'SU', 'DX', 'NX', 'JP', 'KG', 'TU', 'DU', 'ML', 'QI', 'BL', 'SL', 'MN', 'GL', 'XB',
  'AC', 'PM', 'TA', 'NU', 'UZ', 'RS', 'EW', 'DE', 'BO', 'YG', 'GI', 'TT', 'DR', 'OR', 'HZ', 'MB', 'LB', 'JN', 'other',
] as const
