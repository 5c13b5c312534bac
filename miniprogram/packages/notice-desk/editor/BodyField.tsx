import { useRef, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { noticeLimits as limits } from '@shared/domain/notices'
import { findUnitDesignations } from '@shared/domain/secrecy'
import { noticeEditorWords as words } from '@shared/text/noticeDesk'
import { Field } from '@/components/Field'
import { Icon } from '@/components/Icon'
import { TextArea } from '@/components/inputs'
import { Tappable } from '@/components/Tappable'
import { type Selection, selectIn, selectionIn } from '@/platform/selection'
import { useNeedsLook } from '@/session/secrecy'
import { changePicture, type Marked, markBold, markLines, picturesIn, putLink, putPicture } from './marks'
import { LinkSheet, PictureSheet } from './MarkSheets'
import { type PartProps, setter } from './partProps'
import { Toolbar, type Tool } from './Toolbar'
import { minutesOf, type NoticeFile } from './typedNotice'

const place = '.notice-body-input'

/** Whether anything in it looks like the name of a unit, and what: its writer has it before their eyes anyway. */
const Checked = ({ text }: { text: string }) => {
  const needsLook = useNeedsLook(text)
  if (needsLook) return <Text className="block sub text-amber mt2">{words.found([...new Set(findUnitDesignations(text).map((span) => span.text))])}</Text>
  return text.trim() === '' ? null : <View className="row mt2 notice-checked" role="status"><Icon name="shield" size={18} /><Text className="sub text-green">{words.clean}</Text></View>
}

const Pictures = ({ body, onOpen, onRemove }: { body: string; onOpen: (line: number) => void; onRemove: (line: number) => void }) => (
  <View role="list">
    {picturesIn(body).map(({ line, words: said }) => (
      <View key={line} className="row wrap tile notice-picture-row" role="listitem">
        <Icon name="picture" size={20} /><Text className="grow line-text">{words.pictureOf(said || '—')}</Text>
        <Tappable label={`${words.changePicture}：${said}`} className="link" onTap={() => onOpen(line)}>{words.changePicture}</Tappable>
        <Tappable label={`${words.removePicture}：${said}`} className="link" onTap={() => onRemove(line)}>{words.removePicture}</Tappable>
      </View>
    ))}
  </View>
)

/** 正文: plain words with a few marks, which a row of tools puts in at the caret. */
export const BodyField = ({ typed: { body, files }, problems, change, unitId }: PartProps & { unitId: string }) => {
  const set = setter(change)
  const caret = useRef<number | undefined>(undefined)
  const [opened, setOpened] = useState<{ tool: 'link'; at: Selection } | { tool: 'picture'; at: Selection; line: number | null } | null>(null)
  const selected = (): Selection => {
    const at = Math.min(caret.current ?? body.length, body.length)
    return selectionIn(place) ?? { start: at, end: at }
  }
  const put = ({ text, start, end }: Marked) => {
    caret.current = end
    set({ body: text.slice(0, limits.body) })
    selectIn(place, { start, end })
    setOpened(null)
  }
  const use = (tool: Tool) => {
    const at = selected()
    if (tool === 'bold') return put(markBold(body, at, words.boldHere))
    if (tool === 'heading') return put(markLines(body, at, '## ', words.headingHere))
    if (tool === 'list') return put(markLines(body, at, '- ', words.itemHere))
    return setOpened(tool === 'link' ? { tool, at } : { tool, at, line: null })
  }
  const sent = (file: NoticeFile) => change((now) => ({ ...now, files: [...now.files, file] }))
  const current = opened?.tool === 'picture' && opened.line !== null ? (picturesIn(body).find(({ line }) => line === opened.line) ?? null) : null
  const putPictureIn = (fileId: string | null, said: string) => {
    if (opened?.tool !== 'picture') return
    if (opened.line === null) return fileId === null ? undefined : put(putPicture(body, opened.at, fileId, said))
    set({ body: changePicture(body, opened.line, { fileId: fileId ?? current?.fileId ?? '', words: said }) })
    setOpened(null)
  }
  return (
    <Field id="body" label={words.body} help={words.bodyHelp} error={problems.body}>
      <TextArea id="body" label={words.body} most={limits.body} value={body} className="notice-body-input" hasError={problems.body !== undefined} above={<Toolbar minutes={minutesOf(body)} onTool={use} />}
        onCursor={(at) => { caret.current = at }} onInput={(text) => set({ body: text })} />
      <Checked text={body} />
      <Pictures body={body} onOpen={(line) => setOpened({ tool: 'picture', at: selected(), line })} onRemove={(line) => set({ body: changePicture(body, line, null) })} />
      {opened?.tool === 'link' ? <LinkSheet chosen={body.slice(opened.at.start, opened.at.end)} onPut={(text, address) => put(putLink(body, opened.at, text, address))} onClose={() => setOpened(null)} /> : null}
      {opened?.tool === 'picture' ? <PictureSheet unitId={unitId} now={current && { url: files.find(({ id }) => id === current.fileId)?.url ?? null, words: current.words }} onSent={sent} onPut={putPictureIn} onClose={() => setOpened(null)} /> : null}
    </Field>
  )
}
