import { openPage, pickUpPhone, settle } from './page'

const weixin = pickUpPhone({ baseLibrary: 'absent' })

test('where Weixin lacks the APIs the popup renders nothing and throws nothing', async () => {
  const errors = jest.spyOn(console, 'error')
  const { text } = openPage('<privacy-popup class="popup-under-test" auto />', weixin)
  await settle()
  expect(text()).toBe('')
  expect(errors).not.toHaveBeenCalled()
})
