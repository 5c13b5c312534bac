import { Text, View } from '@tarojs/components'
import { type PhotoCheck } from '@shared/contract/files'
import { anyPages } from '@shared/fields/papers'
import { fieldTexts } from '@shared/text/fields'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { PrivateFile } from '@/components/PrivateFile'
import { type ChosenFile } from '@/platform/browserFiles'
import { chooseDocuments } from '@/platform/documents'
import { choosePhotos } from '@/platform/photos'
import { type FieldProps } from './fieldProps'
import { type PendingPage, type Pages, usePages } from './usePages'
import { usePhotoRefusal } from './usePhotoRefusal'

const words = fieldTexts.pages

/** A page on its way: how far it got, or why not and what can be done. */
const Pending = ({ page, pages }: { page: PendingPage; pages: Pages }) => (
  <View className="mt2">
    <View className={`sub${page.problem ? ' text-red' : ''}`} role={page.problem ? 'alert' : 'status'}>
      {page.problem ?? (page.percent === null ? words.waiting : words.sending(page.percent))}
    </View>
    {page.problem ? (
      <View className="btns mt2">
        <ActionButton text={words.again} kind="soft" onTap={() => void pages.again(page)} />
        <ActionButton text={words.drop} kind="plain" onTap={() => pages.drop(page)} />
      </View>
    ) : null}
  </View>
)

/** Why a page may be hard to read. It is kept all the same: the person decides. */
const Remarks = ({ check }: { check: PhotoCheck | undefined }) => {
  const remarks = check?.findings.filter(({ level }) => level === 'warn') ?? []
  if (remarks.length === 0) return null
  return (
    <View className="mt1 text-amber sub" role="status">
      {remarks.map(({ code, text, outcome }) => <View key={code}>{text}，{outcome}</View>)}
      <View>{words.mayStay}</View>
    </View>
  )
}

/** One paper of one or more pages: photos or PDF files, each sent at once, seen as it was taken in, and taken away by one tap. */
export const PapersField = ({ field, value, onChange, error, requestId }: FieldProps) => {
  const ids = Array.isArray(value) ? value : []
  const most = (field.pages ?? anyPages).max
  const pages = usePages({ requestId, field: field.key, ids, onChange })
  const room = most - ids.length - pages.pending.length
  const refusal = usePhotoRefusal()
  const add = (choose: () => Promise<ChosenFile[]>) => refusal.guarded(async () => pages.add((await choose()).slice(0, room).map(({ path }) => path)))
  return (
    <Field id={field.key} label={field.label} help={field.help} error={refusal.text ?? error} isOptional={field.optional}>
      <Text className="block sub">{ids.length > 0 ? words.count(ids.length, most) : words.none}</Text>
      <View className="pages">
        {ids.map((id, index) => (
          <View key={id} className="page-tile">
            <View className="photo-frame"><PrivateFile fileId={id} label={words.page(field.label, index + 1)} /></View>
            <Remarks check={pages.checks[id]} />
            <ActionButton text={words.remove(index + 1)} kind="plain" size="small" onTap={() => pages.remove(id)} />
          </View>
        ))}
      </View>
      {pages.pending.map((page) => <Pending key={page.key} page={page} pages={pages} />)}
      {refusal.wayOut}
      {room > 0 ? (
        <View className="btns btns-stack mt3">
          <ActionButton text={words.camera} icon="camera" kind="line" isBusy={pages.isSending} busyText={words.oneByOne} onTap={() => void add(() => choosePhotos({ count: 1, from: 'camera' }))} />
          <ActionButton text={words.album} kind="soft" isDisabled={pages.isSending} onTap={() => void add(() => choosePhotos({ count: Math.min(room, 9), from: 'album' }))} />
          <ActionButton text={words.pdf} kind="soft" isDisabled={pages.isSending} onTap={() => void add(() => chooseDocuments(room))} />
        </View>
      ) : null}
    </Field>
  )
}
