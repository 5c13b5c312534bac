import { Text, View } from '@tarojs/components'
import { type StaffRequest, type TriageChoice } from '@shared/contract/staffRequests'
import { triageWords as words } from '@shared/text/triage'
import { LinkCell } from '@/components/pieces'
import { Tappable } from '@/components/Tappable'

type Choice = TriageChoice & { grounds?: readonly string[] }

interface TriageButtonsProps {
  choices: readonly Choice[]
  isBusy: boolean
  onSend: (choice: TriageChoice) => void
}

/** Where a request may belong, as large buttons: one tap sends it. */
export const TriageButtons = ({ choices, isBusy, onSend }: TriageButtonsProps) => (
  <View className="big-choices">
    {choices.map((choice) => (
      <Tappable key={`${choice.unitId} ${choice.placeName}`} label={words.sendTo(choice.placeName, choice.stationName)} className="big-choice" isDisabled={isBusy} onTap={() => onSend(choice)}>
        <Text className="block strong">{choice.placeName}</Text>
        <Text className="block sub">{choice.isStandIn ? words.standIn(choice.stationName) : choice.stationName}</Text>
        {choice.grounds ? <Text className="block sub">{choice.grounds.join('，')}</Text> : null}
      </Tappable>
    ))}
  </View>
)

interface TriageCardProps extends Omit<TriageButtonsProps, 'choices'> {
  triage: NonNullable<StaffRequest['triage']>
  /** Another unit, from the list. */
  onOther: () => void
}

/** What was read of the address, why that was not enough, and where the request may go. */
export const TriageCard = ({ triage: { read, why, choices }, isBusy, onSend, onOther }: TriageCardProps) => (
  <View className="card card-warm" role="region" aria-label={words.title}>
    <View className="strong" role="heading" aria-level={3}>{words.title}</View>
    <Text className="block num">{read ? words.read(read) : words.notRead}</Text>
    <Text className="block mb2">{words.why(why)}</Text>
    <TriageButtons choices={choices} isBusy={isBusy} onSend={onSend} />
    {isBusy ? <View className="sub" role="status">{words.sending}</View> : null}
    <LinkCell icon="signpost" text={words.other} onTap={onOther} />
  </View>
)
