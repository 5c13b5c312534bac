import { type Answers } from '@shared/catalog/answers'
import { type RepresentationKind } from '@shared/domain/representation'

/** The key under which conditions of a form read as what it is filled in: `{ field: 'actingAs', in: ['family'] }`. No field may bear it. */
export const actingAsKey = 'actingAs'

/** The answers with that fact among them, whatever stood under its key: it is known, not answered. */
export const withActingAs = (answers: Answers, actingAs: RepresentationKind): Answers => ({ ...answers, [actingAsKey]: actingAs })
