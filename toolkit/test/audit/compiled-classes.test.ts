import { auditOf } from './project'

/** The uses of a page that Taro's webpack runner builds: Babel's helpers lie in a module that nothing here opens. */
const usesOf = (declarations: string, drawn = '(0,y.jsx)(C,{})') =>
  auditOf({
    'base.wxml': '<template name="taro_tmpl"><view/></template>',
    'pages/a/index.wxml': '<import src="../../base.wxml"/><template is="taro_tmpl" data="{{root:root}}"/>',
    'taro.js': `(wx.webpackJsonp=wx.webpackJsonp||[]).push([[1],{7332:function(n,e,t){t.d(e,{$n:function(){return c},pd:function(){return i}});var c="button",i="input"},4041:function(n,e){e.memo=function(e){return{type:e,compare:null}}}}]);`,
    'pages/a/index.js': `(wx.webpackJsonp=wx.webpackJsonp||[]).push([[2],{9:function(n,e,t){var l=t(7332),y=t(1085),R=t(4041),a=t(11),s=t(12),i=t(13),o=t(14),c=t(15),m=t(16),x=t(17);
${declarations};function d(){return ${drawn}}Page(d)}},function(n){n(n.s=9)}]);`
  }).uses.map(({ api, certainty }) => `${api}${certainty === 'unknown' ? ' ?' : ''}`)

const phone = ['button[open-type=getPhoneNumber]']

/** `class C extends Component`, as Babel writes it: its fields, and its methods. */
const component = (fields: string, methods: string, more = '') =>
  `var C=function(t){function e(){var t;(0,a.A)(this,e);for(var n=arguments.length,r=new Array(n),p=0;p<n;p++)r[p]=arguments[p];return t=(0,s.A)(this,e,[].concat(r)),${fields}t}return(0,i.A)(e,t),(0,o.A)(e,[${methods}]${more})}(R.Component)`

const field = (name: string, value: string) => `(0,c.A)(t,"${name}",${value}),`
const method = (name: string, body: string) => `{key:"${name}",value:function(e){${body}}}`
const button = (type: string) => method('render', `return (0,y.jsx)(l.$n,{openType:${type}})`)

describe('a class that Babel has compiled', () => {
  const share = field('state', '{type:"share"}')
  const set = 'setState({type:"getPhoneNumber"})'

  test.each([
    ['draws its first state', component(field('state', '{type:"getPhoneNumber"}'), button('this.state.type'))],
    [
      'sets a state in a field',
      component(share + field('go', `function(){return t.${set}}`), button('this.state.type'))
    ],
    ['sets a state in a method', component(share, `${method('go', `this.${set}`)},${button('this.state.type')}`)],
    [
      'sets a state of an own constructor',
      `var C=function(t){function e(t){var n;return(0,a.A)(this,e),(n=(0,s.A)(this,e,[t])).state={type:"share"},n}return(0,i.A)(e,t),(0,o.A)(e,[${method('go', `this.${set}`)},${button('this.state.type')}])}(R.Component)`
    ],
    ['has a getter', component('', `{key:"type",get:function(){return"getPhoneNumber"}},${button('this.type')}`)],
    [
      'extends one of the program',
      `var B=function(t){function e(){return(0,a.A)(this,e),(0,s.A)(this,e,arguments)}return(0,i.A)(e,t),(0,o.A)(e,[${method('type', 'return"getPhoneNumber"')}])}(R.Component);var C=function(t){function e(){return(0,a.A)(this,e),(0,s.A)(this,e,arguments)}return(0,i.A)(e,t),(0,o.A)(e,[${button('this.type()')}])}(B)`
    ]
  ])('%s', (_, declared) => {
    expect(usesOf(declared)).toEqual(phone)
    expect(usesOf(declared.replace('getPhoneNumber', 'contact'))).toEqual([])
  })

  test('draws what it is given', () => {
    expect(usesOf(component('', button('this.props.kind')), '(0,y.jsx)(C,{kind:"getPhoneNumber"})')).toEqual(phone)
    expect(usesOf(component('', button('this.props.kind')), '(0,y.jsx)(C,{kind:"share"})')).toEqual([])
  })

  test('draws a state that a function makes of the one before', () => {
    const next = 'this.setState(function(e){return (0,m.A)((0,m.A)({},e),{},{type:"getPhoneNumber"})})'
    const declared = component(share, `${method('go', next)},${button('this.state.type')}`)
    expect(usesOf(declared)).toEqual(phone)
  })

  test.each(['memo', 'forwardRef', 'observer'])('%s of a component is the component', (name) => {
    const declared = `var C=(0,R.${name})(function(n){return (0,y.jsx)(l.$n,{openType:n.kind})})`
    expect(usesOf(declared, '(0,y.jsx)(C,{kind:"getPhoneNumber"})')).toEqual(phone)
    expect(usesOf(declared, '(0,y.jsx)(C,{kind:"share"})')).toEqual([])
  })

  test('an object under a name that is worked out is no class', () => {
    expect(usesOf('', '(0,y.jsx)(l.$n,(0,c.A)({},"openType","getPhoneNumber"))')).toEqual(phone)
  })
})

test.each([
  ['the platform', 'wx[name]()'],
  ['a copy of it', 'all[name]()']
])('an open-type that comes by where a member of %s is looked up is no interface', (_, called) => {
  const script = `const all={};for(const key of Object.keys(wx))all[key]=wx[key]
const look=(name)=>{${called}};look('getPhoneNumber');look('chooseImage')
Page({})`
  expect(auditOf({ 'pages/a/index.js': script }).uses.map(({ api }) => api)).toEqual(['wx.chooseImage'])
})
