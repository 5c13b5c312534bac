import { useState } from 'react'
import { contract } from '@shared/contract/contract'
import { type FairPosts } from '@shared/contract/posts'
import { mostFairPosts } from '@shared/domain/posts'
import { fairPostsWords as words } from '@shared/text/fairPosts'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'
import { useSubmit } from '@/api/useSubmit'
import { toast } from '@/platform/dialogs'
import { useKept } from '@/platform/kept'

export type FairPost = FairPosts['posts'][number]
/** What is shown of a post that is not saved at the fair yet. */
export type ChosenPost = Pick<FairPost, 'id' | 'title' | 'employerName' | 'limits'>

interface Choices {
  added: readonly ChosenPost[]
  removed: readonly string[]
}

const nothing: Choices = { added: [], removed: [] }
/** Pages of the service that are read at once: whoever adds posts sees which are there already. */
const pagesAtOnce = 10

const readPart = async (id: string, after: string | undefined) => {
  const posts: FairPost[] = []
  let page = await call(contract.listFairPosts, { params: { id }, query: { after } })
  posts.push(...page.posts)
  for (let read = 1; read < pagesAtOnce && page.next; read += 1) {
    page = await call(contract.listFairPosts, { params: { id }, query: { after: page.next } })
    posts.push(...page.posts)
  }
  return { ...page, posts }
}

/** The posts of a fair, and what is to be put up or taken down: it stays until it is saved, all of it with one tap. */
export const useFairPosts = (id: string) => {
  const [{ total, mayEdit }, setFacts] = useState({ total: 0, mayEdit: false })
  const paged = usePaged<FairPost>(async (after) => {
    const { posts, next, ...facts } = await readPart(id, after)
    setFacts(facts)
    return { rows: posts, next }
  }, [id])
  const choices = useKept<Choices>(`fair-posts:${id}`, nothing)
  const rows = paged.remote.data?.rows ?? []
  const isThere = (postId: string) => rows.some((row) => row.id === postId)
  // What somebody else did meanwhile needs not be done again.
  const added = choices.value.added.filter((post) => !isThere(post.id))
  const removed = choices.value.removed.filter(isThere)

  const saving = useSubmit(async (key) => {
    await call(contract.setFairPosts, { params: { id }, key, body: { add: added.map((post) => post.id), remove: removed } })
    await paged.remote.reload()
    choices.forget()
    toast(words.saved)
  })

  /** Puts it up where it is not, else takes it down; a second time takes that back. */
  const toggle = (post: ChosenPost) => {
    if (saving.isBusy) return
    const [isAdded, isRemoved] = [added.some((one) => one.id === post.id), removed.includes(post.id)]
    const isMore = !isAdded && !isRemoved
    if (isMore && (isThere(post.id) ? removed : added).length >= mostFairPosts) return toast(words.full(mostFairPosts))
    saving.clearError()
    choices.set(isThere(post.id)
      ? { added, removed: isRemoved ? removed.filter((one) => one !== post.id) : [...removed, post.id] }
      : { added: isAdded ? added.filter((one) => one.id !== post.id) : [...added, post], removed })
  }
  const isShown = (postId: string) => isThere(postId) ? !removed.includes(postId) : added.some((post) => post.id === postId)
  return { paged, total, mayEdit, added, removed, toggle, isShown, saving }
}
export type FairPostsState = ReturnType<typeof useFairPosts>
