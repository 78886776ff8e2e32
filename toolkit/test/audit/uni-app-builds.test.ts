import { auditOf, type Files } from './project'

// What uni-app's compiler for Vue 3 makes of small components, as it stands in a production build.

const vendor = `const r=t=>({value:t}),w=(t,n)=>wx[n](t);exports.p=t=>w(t,"x"),exports.o=t=>t,exports.ref=r,exports.unref=t=>t.value,exports.toRef=(t,n)=>w(t,n),
exports.toRefs=t=>{const o={};for(const n in t)o[n]=w(t,n);return o},exports.useModel=(t,n)=>w(t,n),exports.computed=t=>r(t()),exports.reactive=t=>new Proxy(t,{}),
exports.defineComponent=t=>w(t,t.name),exports._export_sfc=(t,n)=>{for(const[o,r]of n)t[o]=r;return t};`

/** The uses of a page that places a component and gives it `given`; a `?` stands behind those that cannot be told. */
const usesOf = (component: string, given = 'kind:"getPhoneNumber"', files: Files = {}) =>
  auditOf({
    'common/vendor.js': vendor,
    'pages/a/index.json': { usingComponents: { tap: './tap' } },
    'pages/a/index.wxml': '<tap wx:if="{{a}}" u-i="1-0" bind:__l="__l" u-p="{{a}}"/>',
    'pages/a/index.js': `"use strict";const e=require("../../common/vendor.js");Math||t();const t=()=>"./tap.js",n=e.defineComponent({__name:"a",setup:t=>(t,n)=>({a:e.p({${given}})})});wx.createPage(n);`,
    'pages/a/tap.json': { component: true },
    'pages/a/tap.wxml': '<button open-type="{{a}}">x</button>',
    'pages/a/tap.js': `"use strict";const e=require("../../common/vendor.js"),${component};`,
    ...files
  }).uses.map(({ api, certainty }) => `${api}${certainty === 'unknown' ? ' ?' : ''}`)

const phone = ['button[open-type=getPhoneNumber]']

/** A component with options, of which the template shows `c.type`, `o.type` or `n.kind`: computed, data, props. */
const options = (written: string, shown = 'c.type') =>
  `t={${written}};const n=e._export_sfc(t,[["render",function(e,t,n,r,o,c){return{a:${shown}}}]]);wx.createComponent(n)`

/** A component with `<script setup>`. */
const setup = (props: string, body: string, shown: string) =>
  `n=e.defineComponent({__name:"tap",props:{${props}},setup(n){const o=n;${body};return(u,v)=>({a:${shown}})}});wx.createComponent(n)`

describe('a component of uni-app that is built shows what it is given', () => {
  test.each([
    ['in what it computes', options('props:{kind:String},computed:{type(){return this.kind}}')],
    ['in its first data', options('props:{kind:String},data(){return{type:this.kind}}', 'o.type')],
    ['of a list of names', options('props:["kind"],computed:{type(){return this.kind}}')],
    ['directly', options('props:{kind:{type:String,default:""}},data:()=>({})', 'n.kind')],
    ['in what a method gives', options('props:{kind:String},methods:{type(){return this.kind}}', 'e.type()')],
    [
      'in what it is told of',
      options('props:{kind:String},data:()=>({type:""}),watch:{kind(e){this.type=e}}', 'o.type')
    ],
    [
      'in what it is told at once',
      options('props:{kind:String},data:()=>({type:""}),watch:{kind:{immediate:!0,handler(e){this.type=e}}}', 'o.type')
    ],
    ['through a computed reference', setup('kind:{}', 'const t=e.computed(()=>o.kind)', 't.value')],
    ['through a reference', setup('kind:{}', 'const t=e.ref(o.kind)', 't.value')],
    ['through a reference to it', setup('kind:{}', 'const t=e.toRef(o,"kind")', 't.value')],
    ['through references to all', setup('kind:{}', 'const{kind:t}=e.toRefs(o)', 'e.unref(t)')],
    ['through its model', setup('kind:{},kindModifiers:{}', 'const t=e.useModel(n,"kind")', 't.value')],
    [
      'in its context',
      'n=e.defineComponent({__name:"tap",props:{kind:{}},setup:n=>(n,t)=>({a:n.kind})});wx.createComponent(n)'
    ],
    ['through a state', setup('kind:{}', 'const t=e.reactive({type:o.kind})', 't.type')]
  ])('%s', (_, component) => {
    expect(usesOf(component)).toEqual(phone)
    expect(usesOf(component, 'kind:"share"')).toEqual([])
    expect(usesOf(component, 'other:1')).toEqual([])
  })

  test.each([
    ['computes', options('props:{kind:{type:String,default:"getPhoneNumber"}},computed:{type(){return this.kind}}')],
    ['shows', options('props:{kind:{type:String,default:"getPhoneNumber"}},data:()=>({})', 'n.kind')],
    ['computes in setup', setup('kind:{default:"getPhoneNumber"}', 'const t=e.computed(()=>o.kind)', 't.value')],
    [
      'has for its model',
      setup('kind:{default:"getPhoneNumber"},kindModifiers:{}', 'const t=e.useModel(n,"kind")', 't.value')
    ]
  ])('or what it has by default, which it %s', (_, component) => {
    expect(usesOf(component, 'other:1')).toEqual(phone)
    expect(usesOf(component.replace('getPhoneNumber', 'share'), 'other:1')).toEqual([])
  })

  test('under a name that is a word of Vue', () => {
    const component =
      'n=e.defineComponent({__name:"tap",props:{type:{}},setup:e=>(e,t)=>({a:e.type})});wx.createComponent(n)'
    expect(usesOf(component, 'type:"getPhoneNumber"')).toEqual(phone)
  })

  test('and hands on to another', () => {
    const files = {
      'pages/a/tap.json': { component: true, usingComponents: { inner: './inner' } },
      'pages/a/tap.wxml': '<inner wx:if="{{a}}" u-i="2-0" bind:__l="__l" u-p="{{a}}"/>',
      'pages/a/inner.json': { component: true },
      'pages/a/inner.wxml': '<button open-type="{{a}}">x</button>',
      'pages/a/inner.js': `"use strict";const e=require("../../common/vendor.js"),${setup('type:{}', 'const t=e.computed(()=>o.type)', 't.value')};`
    }
    const tap =
      't=e.defineComponent({__name:"tap",props:{kind:{}},setup:n=>(n,t)=>({a:e.p({type:n.kind})})});wx.createComponent(t)'
    expect(usesOf(tap, 'kind:"getPhoneNumber"', files)).toEqual(phone)
    expect(usesOf(tap, 'kind:"share"', files)).toEqual([])
  })
})

test.each([
  [
    'a module beside it',
    'const{type:t}=r.useType()',
    'const r=e.ref("share");exports.useType=()=>({type:r,go(){r.value="getPhoneNumber"}})'
  ],
  [
    'a store',
    'const t=r.useType()',
    'const s=require("../../common/vendor.js").reactive({type:"getPhoneNumber"});exports.useType=()=>s'
  ]
])('a state of %s is shown', (_, body, module) => {
  const shown = body.includes('{type') ? 'e.unref(t)' : 'e.unref(t).type'
  const component = `r=require("./hook.js"),n={__name:"tap",setup(n){${body};return(n,o)=>({a:${shown}})}};wx.createComponent(n)`
  const hook = `"use strict";const e=require("../../common/vendor.js");${module};`
  expect(usesOf(component, '', { 'pages/a/hook.js': hook })).toEqual(phone)
})

test('what a model is given by its input is no open-type', () => {
  const component = `n={__name:"tap",setup(n){const t=e.ref("share");return(n,o)=>({a:t.value,b:e.o(e=>t.value=e.detail.value)})}};wx.createComponent(n)`
  expect(usesOf(component, '')).toEqual([])
})

test('properties may stand in a module of their own', () => {
  const props = { 'pages/a/props.js': '"use strict";exports.props={kind:{type:String,default:""}};' }
  const component = options('props:r.props,data:()=>({})', 'e.kind').replace('t=', 'r=require("./props.js"),t=')
  expect(usesOf(component, 'kind:"getPhoneNumber"', props)).toEqual(phone)
})

describe('uni-app’s statistics, in every build that has them, ask for the place', () => {
  const statistics = (config: string) => `let statConfig = ${config};
const stat_config = statConfig;
class Report {
  getNetworkInfo(type) { wx.getNetworkType({ success: () => this.getLocation(type) }) }
  getLocation(type) {
    if (stat_config.getLocation) { wx.getLocation({ success: (place) => this.request(place, type) }) } else { this.request({}, type) }
  }
  request() {}
}
new Report().getNetworkInfo();`
  const minified = (config: string) =>
    `const T=${config};class R{getLocation(e){T.getLocation?wx.getLocation({success:t=>this.request(t,e)}):this.request({},e)}request(){}}(new R).getLocation();`
  const uses = (script: string) =>
    auditOf({
      'common/vendor.js': script,
      'pages/a/index.wxml': '<view/>',
      'pages/a/index.js': 'require("../../common/vendor.js");Page({})'
    }).uses.map(({ api }) => api)

  test.each([
    ['written', statistics],
    ['minified', minified]
  ])('only where manifest.json lets them: %s', (_, script) => {
    expect(uses(script('{appid:"__UNI__A"}'))).toEqual([])
    expect(uses(script('{appid:"__UNI__A",getLocation:true}'))).toEqual(['wx.getLocation'])
    expect(uses(script('read()'))).toEqual(['wx.getLocation'])
  })
})
