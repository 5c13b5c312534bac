import { contract } from '@shared/contract/contract'
import { query, type Route } from '../../middleware/endpoints'
import { approvePhoto } from './approve'
import { linkFile, readFile } from './link'
import { uploadFile } from './upload'

export const fileRoutes: readonly Route[] = [query(contract.uploadFile, uploadFile), query(contract.approvePhoto, approvePhoto), query(contract.linkFile, linkFile), query(contract.readFile, readFile)]
