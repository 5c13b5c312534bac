import { activityWords } from '@shared/text/activitiesPage'
import { open } from '@/platform/navigation'
import { keepQuestion } from '@/session/question'

/** A question to one's own station, about this activity; the first words stand there already. */
export const askAbout = (title: string): void => {
  keepQuestion(activityWords.askAbout(title))
  void open('intro', { serviceKey: 'consultation' })
}
