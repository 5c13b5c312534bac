import { contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { call } from './call'
import { type Remote, useRemote } from './useRemote'

export type Areas = AnswerOf<typeof contract.listAreas>['streets']

let kept: Promise<Areas> | null = null

/** The streets and committees, asked for once while the program runs; a failed try is forgotten. */
const loadAreas = (): Promise<Areas> => {
  kept ??= call(contract.listAreas).then(({ streets }) => streets).catch((error: unknown) => {
    kept = null
    throw error
  })
  return kept
}

export const useAreas = (): Remote<Areas> => useRemote(loadAreas, [])
