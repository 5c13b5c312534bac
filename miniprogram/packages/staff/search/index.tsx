import { View } from '@tarojs/components'
import { searchWords } from '@shared/text/search'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextInput } from '@/components/inputs'
import { MoreButton } from '@/components/MoreButton'
import { Page } from '@/components/Page'
import { Notice } from '@/components/pieces'
import { EmptyState, WhenReady } from '@/components/states'
import { back, open } from '@/platform/navigation'
import { FoundRow } from './FoundRow'
import { StreetPicker } from './StreetPicker'
import { type Search, useSearch } from './useSearch'

const Found = ({ search: { found, isWholeOnly } }: { search: Search }) => (
  <WhenReady remote={found.remote}>
    {({ rows }) => (
      <View className="mt3">
        {isWholeOnly ? <Notice text={searchWords.wholeOnly} /> : null}
        {rows.length === 0 ? <EmptyState title={searchWords.none} text={searchWords.noneHelp} /> : rows.map((row) => <FoundRow key={row.id} row={row} onTap={() => void open('staffRequest', { id: row.id })} />)}
        <MoreButton text={searchWords.more} paged={found} />
      </View>
    )}
  </WhenReady>
)

/** 查找: by what people say at the counter or on the phone. */
const SearchPage = () => {
  const search = useSearch()
  const { typed, type, find, isAsked, problems, needsStreet, found } = search
  const hasProblem = problems.text !== null || problems.street !== null
  return (
    <Page title={searchWords.title} hasBack onBack={() => void back('staffQueue')}>
      <View className="card">
        <Field id="search-text" label={searchWords.label} help={searchWords.help} error={problems.text}>
          <TextInput id="search-text" label={searchWords.label} value={typed.text} hasError={problems.text !== null} onInput={(text) => type({ text })} />
        </Field>
        {needsStreet ? <StreetPicker search={search} /> : null}
        <ActionButton text={searchWords.find} icon="search" isBusy={isAsked && found.remote.state === 'loading'} busyText={searchWords.finding} isDisabled={typed.text.trim() === ''} onTap={find} />
      </View>
      {isAsked && !hasProblem ? <Found search={search} /> : null}
    </Page>
  )
}

export default SearchPage
