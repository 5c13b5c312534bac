import { contract } from '@shared/contract/contract'
import { call } from '@/api/call'
import { type Remote, useRemote } from '@/api/useRemote'
import { useStore } from '@/platform/store'
import { type Door, keepDoor, type KeptDoor, readKeptDoor } from '@/session/doorList'
import { scanBox } from '@/session/scanBox'
import { provisionalCount, scanMoments, type ScanMoment } from '@/session/takeScan'
import { type BoxedScan } from '@/session/scanBox'

export interface DoorView {
  remote: Remote<Door>
  /** As it was just read or changed since; else as this device last had it; null where it has nothing. */
  door: Pick<KeptDoor, 'session' | 'title' | 'attended' | 'expected' | 'at'> | null
  moments: readonly ScanMoment[]
  waiting: readonly BoxedScan[]
  /** How many the device let in that the service does not know yet. */
  provisional: number
}

/** A door: who is expected, from the service and kept on the device; the scans that still wait. */
export const useDoor = (sessionId: string): DoorView => {
  const remote = useRemote(async () => {
    const answer = await call(contract.openDoor, { params: { id: sessionId } })
    keepDoor(answer)
    return answer
  }, [sessionId])
  const waiting = useStore(scanBox()).filter((scan) => scan.sessionId === sessionId)
  const moments = useStore(scanMoments).filter((moment) => moment.sessionId === sessionId)
  // Read anew at each scan: the list on the device knows who was let in since.
  return { remote, door: readKeptDoor(sessionId), moments, waiting, provisional: provisionalCount(sessionId, waiting) }
}
