import { type Answers } from '@shared/catalog/answers'
import { type ServiceDefinition } from '@shared/catalog/types'

/** The place by which a request is routed: of the form where it asks for it, else of the person's record. */
export const decidingField = ({ routing: { basis } }: Pick<ServiceDefinition, 'routing'>, values: Answers): string => ('place' in basis ? basis.place : String(values[basis.chosenBy]))
