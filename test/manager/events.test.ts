import createEvents from '../../src/manager/events'

test('an event is told with its own detail, to those who listen now', () => {
  const events = createEvents({ onError: () => {} })
  const heard: string[] = []
  const off = events.on('disagree', ({ reason }) => {
    heard.push(reason)
    off()
    events.on('disagree', () => heard.push('later'))
  })
  events.tell('disagree', { referrers: [], reason: 'user' })
  expect(heard).toEqual(['user'])
  events.tell('disagree', { referrers: [], reason: 'no-prompt' })
  expect(heard).toEqual(['user', 'later'])
})

test('an event with the detail of another does not compile', () => {
  const events = createEvents({ onError: () => {} })
  // @ts-expect-error it is called `reason`
  events.tell('disagree', { referrers: [], why: 'user' })
  // @ts-expect-error an agreement has the id of its button
  events.tell('agree', { referrers: [] })
  // @ts-expect-error no such event
  events.tell('refuse', {})
})
