import { fireEvent, render, screen } from '@testing-library/react'
import { type Answers } from '@shared/catalog/answers'
import { ProfileFields } from './ProfileFields'
import { profileField } from './theirFields'

test('two changes before anything is drawn again lose neither', () => {
  let answers: Answers = {}
  const fields = [profileField('name', 'name', '姓名'), profileField('phone', 'phone', '手机号')]
  render(<ProfileFields fields={fields} answers={{}} problems={{}} onChange={(change) => { answers = change(answers) }} />)
  fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '李德福' } })
  fireEvent.change(screen.getByLabelText('手机号'), { target: { value: '13700001234' } })
  expect(answers).toEqual({ name: '李德福', phone: '13700001234' })
})
