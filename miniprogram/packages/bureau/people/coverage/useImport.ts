import { useState } from 'react'
import { contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { importWords as words } from '@shared/text/coverageScreen'
import { upload } from '@/api/upload'
import { useSubmit } from '@/api/useSubmit'
import { type ChosenFile } from '@/platform/browserFiles'
import { toast } from '@/platform/dialogs'
import { chooseTable } from '@/platform/documents'

export type ImportAnswer = AnswerOf<typeof contract.importCoverage>

const yesNo = (isOn: boolean): 'yes' | 'no' => (isOn ? 'yes' : 'no')

/** A ledger on its way in: looked at first, taken only when somebody has read what is wrong with it. */
export const useImport = (onDone: () => void) => {
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [isReplacing, setReplacing] = useState(false)
  const [found, setFound] = useState<ImportAnswer | null>(null)
  const [percent, setPercent] = useState(0)
  const checking = useSubmit(async (_key, chosen: ChosenFile, replace: boolean) => {
    setFound(null)
    setPercent(0)
    setFound(await upload(contract.importCoverage, { filePath: chosen.path, body: { dryRun: 'yes', onlyGood: 'no', replace: yesNo(replace), note: '' }, onProgress: setPercent }))
  })
  const taking = useSubmit(async (key, chosen: ChosenFile, onlyGood: boolean) => {
    const { change } = await upload(contract.importCoverage, { filePath: chosen.path, key, body: { dryRun: 'no', onlyGood: yesNo(onlyGood), replace: yesNo(isReplacing), note: '' } })
    toast(words.done((change?.added ?? 0) + (change?.removed ?? 0)))
    onDone()
  })
  const look = (chosen: ChosenFile, replace: boolean) => {
    setFile(chosen)
    setReplacing(replace)
    taking.clearError()
    void checking.submit(chosen, replace)
  }
  return {
    file, found, percent, isReplacing,
    isChecking: checking.isBusy, isTaking: taking.isBusy,
    error: checking.error ?? taking.error,
    choose: async () => {
      const chosen = await chooseTable()
      if (chosen) look(chosen, isReplacing)
    },
    again: () => file && look(file, isReplacing),
    toggleReplace: () => file && look(file, !isReplacing),
    take: (onlyGood: boolean) => file && void taking.submit(file, onlyGood),
  }
}
export type Importing = ReturnType<typeof useImport>
