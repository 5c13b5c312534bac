import { useRef, useState } from 'react'
import { contract } from '@shared/contract/contract'
import { type StoredFile } from '@shared/contract/files'
import { type Crop, writeCrop } from '@shared/domain/crop'
import { type PortraitPromise } from '@shared/domain/photoCheck'
import { photoPageWords as words } from '@shared/text/photoPage'
import { asApiError } from '@/api/apiError'
import { call } from '@/api/call'
import { upload } from '@/api/upload'
import { newUploadId } from '@/api/uploadId'
import { Page } from '@/components/Page'
import { EmptyState } from '@/components/states'
import { type PhotoWork, photoWork } from '@/fields/photoWork'
import { usePhotoRefusal } from '@/fields/usePhotoRefusal'
import { back } from '@/platform/navigation'
import { choosePhotos } from '@/platform/photos'
import { useStore } from '@/platform/store'
import { FrameStep } from './FrameStep'
import { ReportStep } from './ReportStep'

const goBack = () => back('requestList')

/** One photo from the frame to its approval. What was sent is sent again under the same id as long as the frame is the same. */
const PhotoSteps = ({ work }: { work: PhotoWork }) => {
  const [file, setFile] = useState<StoredFile | null>(null)
  const [percent, setPercent] = useState<number | null>(null)
  const [isApproving, setApproving] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const tried = useRef<{ crop: string; uploadId: string } | null>(null)
  const refusal = usePhotoRefusal()

  const send = async (framed: Crop) => {
    const crop = writeCrop(framed)
    if (tried.current?.crop !== crop) tried.current = { crop, uploadId: newUploadId() }
    setProblem(null)
    setPercent(0)
    try {
      setFile(await upload(contract.uploadFile, { filePath: work.path, body: { requestId: work.requestId, field: work.field, ...tried.current }, onProgress: setPercent }))
    } catch (thrown) {
      setProblem(asApiError(thrown).text)
    } finally {
      setPercent(null)
    }
  }
  const approve = async (promises: PortraitPromise[]) => {
    if (!file || isApproving) return
    setApproving(true)
    setProblem(null)
    try {
      await call(contract.approvePhoto, { params: { id: file.id }, body: { promises } })
      work.onApproved(file.id)
      await goBack()
      photoWork.set(null)
    } catch (thrown) {
      setProblem(asApiError(thrown).text)
    } finally {
      setApproving(false)
    }
  }
  const chooseOther = () => void refusal.guarded(async () => {
    const [photo] = await choosePhotos({ count: 1, from: work.from })
    if (photo) photoWork.set({ ...work, ...photo })
  })
  const shared = { path: work.path, problem: refusal.text ?? problem, wayOut: refusal.wayOut }
  return file?.check
    ? <ReportStep {...shared} bytes={work.size} file={file} check={file.check} isBusy={isApproving} onRetake={chooseOther} onApprove={(promises) => void approve(promises)} onBack={() => setFile(null)} />
    : <FrameStep {...shared} percent={percent} onUse={(crop) => void send(crop)} onOther={chooseOther} onBack={() => void goBack()} />
}

/** The certificate photo: framed, measured, corrected, approved. */
const PhotoPage = () => {
  const work = useStore(photoWork)
  if (work) return <PhotoSteps key={work.path} work={work} />
  return (
    <Page title={words.frameTitle} hasBack onBack={() => void goBack()}>
      <EmptyState title={words.nothing} text={words.nothingHint} action={{ text: words.goBack, onTap: () => void goBack() }} />
    </Page>
  )
}

export default PhotoPage
