export { contentReviewOf, decideByHand, type ContentReview } from './contentCheck/findings'
export { startContentCheck, type ContentToCheck } from './contentCheck/start'
