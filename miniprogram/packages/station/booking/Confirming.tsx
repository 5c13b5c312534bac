import { Text, View } from '@tarojs/components'
import { dayAndClock } from '@shared/text/activityTimes'
import { homeVisitGroundTexts } from '@shared/text/appointments'
import { bookingWords as words } from '@shared/text/appointmentsPage'
import { Icon } from '@/components/Icon'
import { type IconName } from '@/components/iconPaths'
import { type BookingState, type Offered, otherSubject } from './useBooking'

const Fact = ({ icon, text }: { icon: IconName; text: string }) => <View className="row top mt2 fact-line"><Icon name={icon} size={20} /><Text className="grow line-text num">{text}</Text></View>

const subjectText = ({ subjects }: Offered, subject: string | null): string => subject === otherSubject ? words.other : (subjects.find(({ value }) => value === subject)?.text ?? words.other)

/** All of it in one sentence, before it is sent. */
export const Confirming = ({ offered, booking: { startsAt, person, isVisit, address, subject, phone, note, ground } }: { offered: Offered; booking: BookingState }) => {
  const station = offered.station.unit.name
  return (
    <View>
      <View className="card">
        <Text className="block sub mb2">{words.confirmTitle}</Text>
        <Text className="block booking-sentence num">
          {words.sentence({
            who: person?.name ? words.whoOther(person.name) : words.whoMyself, when: startsAt === null ? '' : dayAndClock(startsAt),
            where: isVisit ? words.whereHome(station, address.trim()) : words.whereCounter(station), what: words.whatOf(subjectText(offered, subject)),
          })}
        </Text>
        {isVisit && ground ? <Fact icon="care" text={homeVisitGroundTexts[ground]} /> : null}
        {note.trim() ? <Fact icon="chat" text={words.noteOf(note.trim())} /> : null}
        <Fact icon="phone" text={phone ? words.callAt(phone) : words.noPhone} />
      </View>
      <View className="card card-quiet row top"><Icon name="info" /><Text className="grow line-text">{words.promise}</Text></View>
    </View>
  )
}
