import { useEffect } from 'react'
import { contract } from '@shared/contract/contract'
import { type CareVisit, type CaredPerson, type FollowUp, type VisitTask } from '@shared/contract/visits'
import { call } from '@/api/call'
import { type Remote, useRemote } from '@/api/useRemote'
import { useOnReturn } from '@/platform/lifecycle'
import { useStore } from '@/platform/store'
import { arrivedVisits } from '@/session/sendVisits'
import { useSession } from '@/session/session'
import { keepVisits, readKeptVisits } from '@/session/visitList'

export interface VisitLists {
  tasks: readonly VisitTask[]
  followUps: readonly FollowUp[]
}

/** Pages that are read for the day at the most: nobody goes to more doors. */
const mostPages = 4

const readTasks = async (): Promise<VisitTask[]> => {
  const tasks: VisitTask[] = []
  let after: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await call(contract.listVisitTasks, { query: { whose: 'station', after } })
    tasks.push(...answer.tasks)
    if (answer.next === null) break
    after = answer.next
  }
  return tasks
}

const readLists = async (): Promise<VisitLists> => {
  const [tasks, { followUps }] = await Promise.all([readTasks(), call(contract.listFollowUps)])
  keepVisits(tasks, followUps)
  return { tasks, followUps }
}

export interface VisitListing {
  remote: Remote<VisitLists>
  /** What is shown: as it was just read, or else as this device last had it; null when it has nothing. */
  lists: VisitLists | null
  /** When it was read, of what the device had. */
  keptAt: number | null
}

/** Whom to visit: from the device at once, and anew whenever there is a network. */
export const useVisitList = (): VisitListing => {
  const staffId = useSession().me?.staff?.id
  const remote = useRemote(readLists, [staffId])
  const arrived = useStore(arrivedVisits)
  useEffect(() => {
    if (arrived > 0) void remote.reload()
  }, [arrived])
  useOnReturn(() => void remote.reload())
  const kept = remote.data ? null : readKeptVisits()
  return { remote, lists: remote.data ?? kept, keptAt: kept?.at ?? null }
}

/** Whoever was opened while the program runs: also for somebody who has no task. */
const opened = new Map<string, CaredPerson>()

const keptPerson = (id: string): CaredPerson | null => {
  const kept = readKeptVisits()
  return opened.get(id) ?? kept?.tasks.find(({ person }) => person.id === id)?.person ?? kept?.followUps.find(({ person }) => person.id === id)?.person ?? null
}

export interface PersonView {
  remote: Remote<{ person: CaredPerson; visits: CareVisit[] }>
  person: CaredPerson | null
}

/** Somebody with the last visits; without a network as the list had them. */
export const useCared = (id: string): PersonView => {
  const remote = useRemote(async () => {
    const answer = await call(contract.openCared, { params: { id } })
    opened.set(id, answer.person)
    return answer
  }, [id])
  const arrived = useStore(arrivedVisits)
  useEffect(() => {
    if (arrived > 0) void remote.reload()
  }, [arrived])
  return { remote, person: remote.data?.person ?? keptPerson(id) }
}
