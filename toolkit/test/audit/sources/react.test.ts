import { audit } from '../../../src/audit'
import { write, type Files } from '../project'

const shop: Files = {
  'package.json': { dependencies: { '@tarojs/taro': '4.0.0', react: '18.0.0' } },
  'config/index.ts': "export default { sourceRoot: 'src' }",
  'src/app.config.ts': "export default defineAppConfig({ pages: ['pages/a/index'] })",
  'src/app.tsx': 'export default (props) => props.children'
}

/** The uses of a page; a `?` stands behind those that cannot be told. */
const usesOfPage = (text: string, files: Files = {}) =>
  audit(write({ ...shop, ...files, 'src/pages/a/index.tsx': text })).uses.map(
    ({ api, certainty }) => `${api}${certainty === 'unknown' ? ' ?' : ''}`
  )

const button = "import { Button } from '@tarojs/components'"
const phone = ['button[open-type=getPhoneNumber]']
const open = ['button[open-type=*] ?']

describe('an open-type is known that', () => {
  test.each([
    ['a reducer puts into the state', "(state) => ({ ...state, type: 'getPhoneNumber' }), { type: 'share' }"],
    ['the state of a reducer begins with', "(state) => state, { type: 'getPhoneNumber' }"],
    ['a reducer makes its first state of', "(state) => state, 'getPhoneNumber', (type) => ({ type })"]
  ])('%s', (_, given) => {
    expect(
      usesOfPage(`${button}
import { useReducer } from 'react'
export default () => { const [state] = useReducer(${given}); return <Button openType={state.type} /> }`)
    ).toEqual(phone)
  })

  test('is dispatched', () => {
    expect(
      usesOfPage(`${button}
import React from 'react'
export default () => {
  const [type, show] = React.useReducer((_, next) => next, '')
  return <Button openType={type} onLongPress={() => show('getPhoneNumber')} />
}`)
    ).toEqual(phone)
  })

  test.each([
    ['an object', "{ type: 'getPhoneNumber' }"],
    ['a function', "(state) => ({ ...state, type: 'getPhoneNumber' })"]
  ])('setState is handed in %s', (_, given) => {
    expect(
      usesOfPage(`${button}
export default class A extends Component {
  state = { type: '' }
  componentDidMount() { this.setState(${given}) }
  render() { const { type } = this.state; return <Button openType={type} /> }
}`)
    ).toEqual(phone)
  })

  test.each([
    ['a function of useState makes', 'useState({})', "set((old) => ({ ...old, type: 'getPhoneNumber' }))"],
    ['useState is handed', 'useState({})', "set({ type: 'getPhoneNumber' })"],
    ['useSetState is handed', 'useSetState({})', "set({ type: 'getPhoneNumber' })"],
    ['a function of useImmer puts', 'useImmer({})', "set((draft) => { draft.type = 'getPhoneNumber' })"]
  ])('%s', (_, made, changed) => {
    expect(
      usesOfPage(`${button}
import { useImmer, useSetState, useState } from 'all'
export default () => { const [kind, set] = ${made}; return <Button openType={kind.type} onLongPress={() => ${changed}} /> }`)
    ).toEqual(phone)
  })

  test.each([
    ['makes a state of', 'static getDerivedStateFromProps(props) { return { type: props.kind } }'],
    ['is told of', 'componentWillReceiveProps(next) { this.setState({ type: next.kind }) }']
  ])('a class %s', (_, method) => {
    const page = `${button}
class Tap extends Component {
  state = { type: '' }
  ${method}
  render() { return <Button openType={this.state.type} /> }
}
export default () => <Tap kind="getPhoneNumber" />`
    expect(usesOfPage(page)).toEqual(phone)
    expect(usesOfPage(page.replace('getPhoneNumber', 'share'))).toEqual([])
  })

  test.each([
    ['a context begins with', "createContext('getPhoneNumber')", '<Inner />'],
    ['a context is given', "createContext('')", '<Kind.Provider value="getPhoneNumber"><Inner /></Kind.Provider>']
  ])('%s', (_, made, drawn) => {
    expect(
      usesOfPage(`${button}
import { createContext, useContext } from 'react'
const Kind = ${made}
const Inner = () => { const type = useContext(Kind); return <Button openType={type} /> }
export default () => ${drawn}`)
    ).toEqual(phone)
  })

  test('the consumer of a context draws', () => {
    expect(
      usesOfPage(`${button}
import React from 'react'
const Kind = React.createContext('getPhoneNumber')
export default () => <Kind.Consumer>{(type) => <Button openType={type} />}</Kind.Consumer>`)
    ).toEqual(phone)
  })

  test('a component hands the function inside of it', () => {
    expect(
      usesOfPage(`${button}
const Kind = ({ children }) => children('getPhoneNumber')
export default () => <Kind>{(type) => <Button openType={type} />}</Kind>`)
    ).toEqual(phone)
  })

  test('a class has by default', () => {
    expect(
      usesOfPage(`${button}
class Tap extends Component {
  static defaultProps = { openType: 'getPhoneNumber' }
  render() { return <Button {...this.props} /> }
}
export default () => <Tap />`)
    ).toEqual(phone)
  })

  test.each([
    ['connect brings', (tap: string) => `${tap}\nexport default connect(() => ({ type: 'getPhoneNumber' }))(Tap)`],
    [
      'dva brings to a class',
      () => `@connect(() => ({ type: 'getPhoneNumber' }))
export default class Tap extends Component { render() { return <Button openType={this.props.type} /> } }`
    ]
  ])('%s', (_, written) => {
    const tap = 'const Tap = ({ type }) => <Button openType={type} />'
    expect(usesOfPage(`${button}\nimport { connect } from 'react-redux'\n${written(tap)}`)).toEqual(phone)
  })

  test.each([
    ['begins with', "create(() => ({ type: 'getPhoneNumber' }))"],
    ['is changed to', "create((set) => ({ type: '', ask: () => set({ type: 'getPhoneNumber' }) }))"],
    ['begins with, typed', "create<Store>()((set) => ({ type: 'getPhoneNumber' }))"]
  ])('a store of zustand %s', (_, made) => {
    const store = { 'src/store.ts': `import { create } from 'zustand'\nexport const useKind = ${made}` }
    const page = (read: string) => `${button}
import { useKind } from '../../store'
export default () => { const ${read}; return <Button openType={type} /> }`
    expect(usesOfPage(page('type = useKind((state) => state.type)'), store)).toEqual(phone)
    expect(usesOfPage(page('{ type } = useKind()'), store)).toEqual(phone)
  })

  test.each(['useRecoilValue(kind)', 'useRecoilState(kind)[0]'])('an atom of recoil has by default: %s', (read) => {
    const page = `${button}
import { atom, useRecoilValue, useRecoilState } from 'recoil'
const kind = atom({ key: 'kind', default: 'getPhoneNumber' })
export default () => { const type = ${read}; return <Button openType={type} /> }`
    expect(usesOfPage(page)).toEqual(phone)
    expect(usesOfPage(page.replace('getPhoneNumber', 'share'))).toEqual([])
  })

  test('an atom holds', () => {
    expect(
      usesOfPage(`${button}
import { atom, useAtom } from 'jotai'
const kind = atom('getPhoneNumber')
export default () => { const [type] = useAtom(kind); return <Button openType={type} /> }`)
    ).toEqual(phone)
  })
})

describe('an open-type stays open that', () => {
  test.each([
    ['the address of the page has', 'const { type } = useRouter().params'],
    ['the page was opened with', 'const type = Taro.getCurrentInstance().router?.params.type'],
    ['is kept in the storage', "const type = Taro.getStorageSync('type')"],
    ['a list in the storage has', "const [{ type }] = Taro.getStorageSync('rows')"],
    ['a selector takes out of a state', 'const type = useSelector((state) => state.type)'],
    ['a request of a package answers', "const { data: { type } } = useQuery(['type'], load)"]
  ])('%s', (_, line) => {
    expect(
      usesOfPage(`${button}
import Taro, { useRouter } from '@tarojs/taro'
import { useSelector } from 'react-redux'
import { useQuery } from '@tanstack/react-query'
import { load } from '../../load'
export default () => { ${line}; return <Button openType={type} /> }`)
    ).toEqual(open)
  })

  test('setState is handed, be nothing known of it', () => {
    expect(
      usesOfPage(`${button}
export default class A extends Component {
  state = { type: '' }
  onLoad({ type }) { this.setState({ type }) }
  render() { return <Button openType={this.state.type} /> }
}`)
    ).toEqual(open)
  })

  test('a component is brought of the state of redux', () => {
    expect(
      usesOfPage(`${button}
import { connect } from 'react-redux'
const Tap = ({ type }) => <Button openType={type} />
export default connect((state) => ({ type: state.type }))(Tap)`)
    ).toEqual(open)
  })
})

describe('nothing is said of', () => {
  test('a state that is set to what asks for nothing', () => {
    expect(
      usesOfPage(`${button}
export default class A extends Component {
  state = { type: 'share', busy: false }
  onLoad(query) { this.setState({ busy: query.busy }); this.setState({ type: 'contact' }) }
  render() { return <Button openType={this.state.type} /> }
}`)
    ).toEqual([])
  })

  test('a state that a hook of a package begins with what it is given', () => {
    expect(
      usesOfPage(`${button}
import { useSetState } from 'ahooks'
export default () => { const [state] = useSetState({ type: 'share' }); return <Button openType={state.type} /> }`)
    ).toEqual([])
  })
})

test('a tag is drawn by h, or under another name', () => {
  expect(
    usesOfPage(`import { createElement as h } from 'react'
import { Camera, View } from '@tarojs/components'
export default () => h(View, null, h(Camera))`)
  ).toEqual(['camera'])
  expect(
    usesOfPage(`import { Camera } from '@tarojs/components'
const kinds = { photo: Camera }
export default () => { const Kind = kinds.photo; return <Kind /> }`)
  ).toEqual(['camera'])
})

test('an open-type that lies deeper in a module than anybody follows is not known', () => {
  const page = `${button}
import { settings } from '../../settings'
export default () => <Button openType={settings.ui.form.button.kind.type} />`
  expect(usesOfPage(page, { 'src/settings.ts': 'export const settings = JSON.parse(text)' })).toEqual(open)
})
