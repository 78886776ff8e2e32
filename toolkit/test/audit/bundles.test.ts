import { auditOf, usesOf, type Files } from './project'

const apis = (files: Files) => auditOf(files).uses.map(({ api, file, pages }) => [api, file, pages.join()])

describe('built uni-app', () => {
  const vendor = `(global["webpackJsonp"]=global["webpackJsonp"]||[]).push([["common/vendor"],{
"543d":function(e,t,n){"use strict";Object.defineProperty(t,"__esModule",{value:!0});t.default=void 0;var r={};
Object.keys(wx).forEach(function(e){r[e]=o(e,wx[e])});function o(e,t){return function(){return t.apply(wx,arguments)}}
var i=r;t.default=i},
"c0de":function(e,t,n){(function(e){t.default={save:function(){e.saveImageToPhotosAlbum({})}}}).call(this,n("543d")["default"])}}]);`
  const page = `(global["webpackJsonp"]=global["webpackJsonp"]||[]).push([["pages/a/index"],{"4f2a":function(e,t,n){"use strict";
(function(e,o){var c=n("c0de");c.default.save();e.getLocation({});o.chooseImage&&o.chooseImage()}).call(this,n("543d")["default"],n("bc2e")["default"])}},[["4f2a","common/runtime","common/vendor"]]]);`

  it('hands uni to an immediate function', () => {
    expect(apis({ 'common/vendor.js': vendor, 'pages/a/index.js': page })).toEqual([
      ['wx.saveImageToPhotosAlbum', 'common/vendor.js', 'pages/a/index'],
      ['wx.getLocation', 'pages/a/index.js', 'pages/a/index'],
      ['wx.chooseImage', 'pages/a/index.js', 'pages/a/index']
    ])
  })

  it('without the vendor file too', () => {
    expect(usesOf({ 'pages/a/index.js': page })).toEqual(['wx.getLocation 2:49', 'wx.chooseImage 2:82'])
  })

  it('of Vue 3: index of common/vendor.js', () => {
    const files = {
      'common/vendor.js': 'var s={get:function(e,t){return function(){return wx[t]()}}};exports.index=new Proxy({},s);',
      'pages/a/index.js': 'const e=require("../../common/vendor.js");\ne.index.chooseImage({})'
    }
    expect(usesOf(files)).toEqual(['wx.chooseImage 2:1'])
  })

  it('an own module of a bundle with such a member is no use', () => {
    const code = `(global.webpackJsonp=global.webpackJsonp||[]).push([["a"],{"aaaa":function(e,t,n){n("bbbb").default.getLocation();n.n(n("bbbb")).a.getLocation()},
"bbbb":function(e,t,n){n.d(t,"default",(function(){return r}));var r={getLocation:function(){}}}}]);`
    expect(usesOf({ 'pages/a/index.js': code })).toEqual([])
  })

  it('a class of a bundle that another is made of is no use', () => {
    const code = `!function(t){var e={};function n(r){if(e[r])return e[r].exports;var o=e[r]={exports:{}};return t[r].call(o.exports,o,o.exports,n),o.exports}
n.n=function(t){return function(){return t.default}};n(1)}([function(t,e,n){e.default=function(){function t(){this.queue=[]}return t}()},
function(t,e,n){var r=this&&this.__importDefault||function(t){return t&&t.__esModule?t:{default:t}},o=r(n(0)),p=wx;
new(function(t){function e(){var e=t.call(this)||this;return e.send(),e}
return e.prototype=new t,e.prototype.send=function(){p.request({data:this.getLocation()})},e.prototype.getLocation=function(){return p.getStorageSync("at")},e}(o.default))}]);`
    expect(usesOf({ 'pages/a/index.js': code })).toEqual([])
  })
})

describe('built Taro', () => {
  it.each([
    [
      'webpack 5',
      '(wx["webpackJsonp"]=wx["webpackJsonp"]||[]).push([[11],{22:function(e,t,n){var o=n(33),r=n.n(o);\nr().chooseImage();}},function(e){e(e.s=22)}]);',
      ['wx.chooseImage 2:1']
    ],
    [
      'webpack 5, arrows',
      '(wx["webpackJsonp"]=wx["webpackJsonp"]||[]).push([[11],{22:(e,t,n)=>{var o=n(33);\no.default.chooseImage();}}]);',
      ['wx.chooseImage 2:1']
    ],
    [
      'webpack 4',
      '(wx["webpackJsonp"]=wx["webpackJsonp"]||[]).push([[11],{22:function(e,t,n){var o=n(33),r=n.n(o);\nr.a.chooseImage();}}]);',
      ['wx.chooseImage 2:1']
    ],
    [
      'development',
      '(wx["webpackJsonp"] = wx["webpackJsonp"] || []).push([["pages/a/index"],{"./src/a.js":(function(module, __webpack_exports__, __webpack_require__) {\nvar _taro = __webpack_require__("./taro.js");\nvar _default = __webpack_require__.n(_taro);\n_default().chooseImage();\n_taro["default"].chooseVideo()\n})}]);',
      ['wx.chooseImage 4:1', 'wx.chooseVideo 5:1']
    ]
  ])('%s', (_, code, expected) => {
    expect(usesOf({ 'pages/a/index.js': code })).toEqual(expected)
  })

  it.each([
    [
      'Babel 7.27',
      'function g(){return{w:function(e){return e},m:function(e){return Object.setPrototypeOf?Object.setPrototypeOf(e,p):(e.__proto__=p),e.prototype={},e}}}',
      '.m(',
      't.n=1,'
    ],
    [
      'older ones',
      'function g(){return{wrap:function(e){return e},mark:function(e){return e.prototype={},e}}}',
      '.mark(',
      ''
    ]
  ])('async functions as %s compiles them are told apart', (_, regenerator, mark, before) => {
    const helpers = `var p={};${regenerator}
function step(e,t,n,r,o,i){try{var a=e[i](),s=a.value}catch(e){return void n(e)}a.done?t(s):Promise.resolve(s).then(r,o)}
function later(e){return function(){var t=this,n=arguments;return new Promise(function(r,o){var i=e.apply(t,n);function a(e){step(i,r,o,a,a,"next",e)}a()})}}`
    const compiled = (name: string, body: string) => `var ${name}=function(){var e=later(g()${mark}function e(a){
return g().w(function(t){while(1)switch(t.n){case 0:return ${before}${body}}},e)}));return function(n){return e.apply(this,arguments)}}();`
    const code = `(wx["webpackJsonp"]=wx["webpackJsonp"]||[]).push([[11],{22:function(e,t,n){var o=n(33),r=n.n(o);
${helpers}
${compiled('keep', 'a.setClipboardData({data:"1"})')}
${compiled('cutOut', 'a.chooseImage()')}
Page({tap:function(){keep(r());cutOut({chooseImage:function(){return 1}})}})}},function(e){e(e.s=22)}]);`
    expect(usesOf({ 'pages/a/index.js': code })).toEqual([expect.stringMatching(/^wx\.setClipboardData /)])
  })

  it('of version 2: files beside one another', () => {
    const code =
      'var _taroWeapp = require("../../npm/@tarojs/taro-weapp/index.js");\nvar _t = _interopRequireDefault(_taroWeapp);\n_t.default.getLocation()'
    expect(usesOf({ 'pages/a/index.js': code })).toEqual(['wx.getLocation 3:1'])
  })
})

describe('built uni-app for Vue 3', () => {
  const vendor = `const r=t=>({value:t});exports.e=(t,...n)=>Object.assign(t,...n);exports.p=t=>function(e){return e}(t);
exports.o=t=>t;exports.ref=r;exports.defineComponent=t=>t;exports._export_sfc=(t,n)=>{for(const[o,r]of n)t[o]=r;return t};`
  const component = {
    'common/vendor.js': vendor,
    'kit/b.json': { component: true },
    'kit/b.wxml': '<button open-type="{{a}}" bindgetphonenumber="{{b}}" />',
    'kit/b.js':
      'const e=require("../common/vendor.js");const t={props:{kind:{type:String}}};' +
      'const n=e._export_sfc(t,[["render",function(t,n,o){return{a:o.kind,b:e.o(()=>t.got())}}]]);wx.createComponent(n)',
    'pages/a/index.json': { usingComponents: { 'my-button': '../../kit/b' } },
    'pages/a/index.wxml': `<my-button u-i="x" bind:__l="__l" u-p="{{d||''}}" /><my-button u-p="{{f}}" />`
  }
  const used = (script: string) => apis({ ...component, 'pages/a/index.js': script }).map(([api]) => api)

  it('hands components what they are given in one object', () => {
    const page =
      'const e=require("../../common/vendor.js");const t=e.defineComponent({setup(){const n=e.ref("getPhoneNumber");' +
      'return(t,o)=>e.e({a:1},{d:e.p({kind:n.value}),f:e.p({other:1})})}});wx.createPage(t)'
    expect(used(page)).toEqual(['button[open-type=getPhoneNumber]'])
  })

  it('with options and a render function', () => {
    const page =
      'const e=require("../../common/vendor.js");const t={data:()=>({k:"getPhoneNumber"})};' +
      'const n=e._export_sfc(t,[["render",function(t,n,o,a,s){return{d:e.p({kind:s.k})}}]]);wx.createPage(n)'
    expect(used(page)).toEqual(['button[open-type=getPhoneNumber]'])
  })

  it('native components under the names of attributes', () => {
    const native = {
      'kit/b.js': 'Component({ properties: { openType: String } })',
      'kit/b.wxml': '<button open-type="{{openType}}" />'
    }
    const page =
      'const e=require("../../common/vendor.js");const t=e.defineComponent({setup(){' +
      'return()=>({d:e.p({["open-type"]:"getPhoneNumber"})})}});wx.createPage(t)'
    expect(apis({ ...component, ...native, 'pages/a/index.js': page }).map(([api]) => api)).toEqual([
      'button[open-type=getPhoneNumber]'
    ])
  })
})

describe('built Taro, whose compilers draw in scripts', () => {
  const react = (drawn: string) => ({
    'taro.js':
      '(wx.webpackJsonp=wx.webpackJsonp||[]).push([[1],{7332:function(n,e,t){t.d(e,{$n:function(){return c},pd:function(){return d}});var c="button",d="input"}}]);',
    'pages/a/index.js': `(wx.webpackJsonp=wx.webpackJsonp||[]).push([[2],{9:function(n,e,t){var l=t(7332),y=t(1085);function d(r){return ${drawn}}Page(d)}},function(n){n(n.s=9)}]);`
  })

  it('an input whose name was shortened, and a native component', () => {
    expect(apis(react('(0,y.jsx)(l.pd,{type:"nickname",maxlength:20})')).map(([api]) => api)).toEqual([
      'input[type=nickname]'
    ])
    expect(apis(react('(0,y.jsx)("privacy-button",{openType:"getPhoneNumber"})')).map(([api]) => api)).toEqual([
      'button[open-type=getPhoneNumber]'
    ])
    expect(apis(react('(0,y.jsx)(l.pd,{type:"number"})'))).toEqual([])
    const vite =
      'const e=require("../../taro.js");Page({setup(){return()=>e.createElementBlock("input",{type:"nickname"})}})'
    expect(apis({ 'pages/a/index.js': vite }).map(([api]) => api)).toEqual(['input[type=nickname]'])
  })

  it('a camera whose name was shortened, wherever it stands in a large bundle', () => {
    const drawing = (drawn: string, more = '') => ({
      'taro.js': `(wx.webpackJsonp=wx.webpackJsonp||[]).push([[1],{7332:function(n,e,t){t.d(e,{Ri:function(){return c},xu:function(){return d}});var c="camera",d="view"},11:function(){${more}}}]);`,
      'pages/a/index.js': `(wx.webpackJsonp=wx.webpackJsonp||[]).push([[2],{9:function(n,e,t){var l=t(7332),y=t(1085);function d(r){return ${drawn}}Page(d)}},function(n){n(n.s=9)}]);`
    })
    const large = 'console.log("a");'.repeat(4000)
    expect(apis(drawing('(0,y.jsx)(l.Ri,{})', large)).map(([api]) => api)).toEqual(['camera'])
    expect(apis(drawing('y.createElement(l.Ri)')).map(([api]) => api)).toEqual(['camera'])
    expect(apis(drawing('(0,y.jsx)(l.xu,{})', large))).toEqual([])
  })

  it('what a helper of a large bundle makes is no platform, be the helper read late', () => {
    const large = 'console.log("a");'.repeat(4000)
    const files = (helper: string) => ({
      'taro.js': `(wx.webpackJsonp=wx.webpackJsonp||[]).push([[1],{7332:function(n,e,t){t.d(e,{A:function(){return ${helper}}});function s(f,g){return f.bind(g)}},11:function(n,e){e.x=wx;${large}}}]);`,
      'pages/a/index.js': `(wx.webpackJsonp=wx.webpackJsonp||[]).push([[2],{9:function(n,e,t){var k=t(7332);function K(){var e=(0,k.A)(this,K);return e.chooseImage()}Page(K)}},function(n){n(n.s=9)}]);`
    })
    expect(apis(files('s'))).toEqual([])
    expect(apis(files('wx')).map(([api]) => api)).toEqual(['wx.chooseImage'])
  })

  describe("Babel's helpers, which all pages share", () => {
    const helpers = `(wx.webpackJsonp=wx.webpackJsonp||[]).push([[1],{7332:function(n,e,t){t.d(e,{$n:function(){return c}});var c="button"},11:function(n,e){e.x=wx},
21:function(n,e,t){t.d(e,{A:function(){return s}});function i(r){if(Array.isArray(r))return r}function j(r,e){if(null!=r){var l=[];for(var o of r)l.push(o);return l}}function k(r,e){}function m(){throw TypeError()}function s(r,e){return i(r)||j(r,e)||k(r,e)||m()}},
22:function(n,e,t){t.d(e,{A:function(){return u}});function u(t){for(var e=1;e<arguments.length;e++){var r=null!=arguments[e]?arguments[e]:{};Object.keys(Object(r)).forEach(function(e){t[e]=r[e]})}return t}}}]);`
    const drawing = (properties: string) =>
      `(wx.webpackJsonp=wx.webpackJsonp||[]).push([[2],{9:function(n,e,t){var l=t(7332),y=t(1085),c=t(4041),o=t(21),m=t(22);function d(){${properties}}Page(d)}},function(n){n(n.s=9)}]);`
    const files = (first: string, second: string) => ({
      'taro.js': helpers,
      'app.json': '{ "pages": ["pages/a/index", "pages/b/index"] }',
      'pages/a/index.js': drawing(first),
      'pages/b/index.js': drawing(second),
      'pages/b/index.wxml': '<view/>'
    })
    const [list, spread] = [
      (type: string) =>
        `var s=(0,c.useState)("share"),e=(0,o.A)(s,2),r=e[0],a=e[1];return (0,y.jsx)(l.$n,{onClick:function(){return a("${type}")},openType:r})`,
      (type: string) => `return (0,y.jsx)(l.$n,(0,m.A)((0,m.A)({},{size:"mini"}),{},{openType:"${type}"}))`
    ]

    it.each([
      ['a list that is taken apart', list],
      ['objects that are spread', spread]
    ])('%s: each page has its own', (_, draw) => {
      const found = apis(files(draw('chooseAvatar'), draw('getPhoneNumber')))
      expect(found.map(([api, , pages]) => [api, pages])).toEqual([
        ['button[open-type=chooseAvatar]', 'pages/a/index'],
        ['button[open-type=getPhoneNumber]', 'pages/b/index']
      ])
    })
  })

  it.each([
    '(0,y.Lk)("camera",null)',
    'y.createElementBlock("camera",{},r)',
    'y.h("camera",{})',
    '_c("camera",{on:r})'
  ])('a camera that %s draws', (drawn) => expect(apis(react(drawn)).map(([api]) => api)).toEqual(['camera']))

  it.each([
    'r.getDependency("camera",r.at)',
    'r.set("camera",{})',
    'r.on("camera",()=>{})',
    'r.setStorageSync("camera",1)'
  ])('the word camera in %s is no tag', (called) => expect(apis(react(called))).toEqual([]))

  it.each([
    ['a function', 'function K(p){var k=p.kind;return (0,y.jsx)(l.$n,{openType:k})}'],
    ['a class', 'class K extends R.Component{render(){return (0,y.jsx)(l.$n,{openType:this.props.kind})}}'],
    ['what leaves a name out', 'function K(p){return (0,y.jsx)(l.$n,(0,s.A)(p,["size"]))}'],
    [
      'what leaves names out and merges the rest',
      'var N=["size"];function K(p){var k=(0,s.A)(p,N);return (0,y.jsx)(l.$n,(0,m.A)({a:1},k))}'
    ],
    [
      'what merges the rest of its properties',
      'function K(p){var k=p.kind;return (0,y.jsx)(l.$n,Object.assign(Object.assign({openType:k},r(p)),{children:1}))}'
    ]
  ])('a component hands its button what it is given: %s', (_, made) => {
    const given = made.includes('kind') ? 'kind' : 'openType'
    const drawn = `(0,y.jsx)(K,{${given}:"getPhoneNumber"});${made}`
    expect(apis(react(drawn)).map(([api]) => api)).toEqual(['button[open-type=getPhoneNumber]'])
    expect(apis(react(drawn.replace('getPhoneNumber', 'share')))).toEqual([])
  })

  it.each([
    ['merged', 'Object.assign({},o)'],
    ['merged by a helper in a closed module', '(0,s.A)((0,s.A)({},o),{},{size:1})'],
    ['merged by a helper, written out', '(0,s.A)({},x,{openType:o.openType})'],
    ['spread', '{...o,size:1}'],
    ['handed on', 'o']
  ])('the properties of a button are %s', (_, props) => {
    const drawn = `(0,y.jsx)(l.$n,${props});var o={openType:"getPhoneNumber"},s=t(8168)`
    expect(apis(react(drawn)).map(([api]) => api)).toEqual(['button[open-type=getPhoneNumber]'])
    expect(apis(react(drawn.replace('getPhoneNumber', 'share')))).toEqual([])
  })

  it('a component hands a tag what it is given; where that is no open-type, none is open', () => {
    const drawing = (given: string) => `(0,y.jsx)(K,{${given}});function K(p){return (0,y.jsx)("button",{...p})}`
    expect(apis(react(drawing('openType:"getPhoneNumber"'))).map(([api]) => api)).toEqual([
      'button[open-type=getPhoneNumber]'
    ])
    expect(apis(react(drawing('size:1')))).toEqual([])
  })

  it.each([
    ['button[open-type=getPhoneNumber]', '(0,y.setProp)(e,"openType","getPhoneNumber")'],
    ['button[open-type=getPhoneNumber]', '(0,y.F)(p=>(0,y.L)(e,"open-type",k(),p))'],
    ['input[type=nickname]', '(0,y.setProp)(e,"type","nickname")'],
    ['button[open-type=getPhoneNumber]', '(0,y.createComponent)(l.$n,o)']
  ])('Solid sets %s: %s', (api, set) => {
    const drawn = `${set};var e=(0,y.N)("x"),k=()=>"getPhoneNumber",o={openType:k()}`
    expect(apis(react(drawn)).map(([used]) => used)).toEqual([api])
    expect(apis(react(drawn.replace('getPhoneNumber', 'share').replace('nickname', 'text')))).toEqual([])
  })

  it.each([
    'confirmButtonOpenType:"getPhoneNumber"',
    'confirmProps:{openType:"getPhoneNumber"}',
    'actions:[{openType:"getPhoneNumber"}]'
  ])('a dialog has an open-type for its button: %s', (given) => {
    const dialog = `(0,y.jsx)(l.a,{show:r,${given}})`
    expect(apis(react(dialog)).map(([api]) => api)).toEqual(['button[open-type=getPhoneNumber]'])
  })

  it('a tag that may as well be a component: what is written out counts, and its own is none', () => {
    const drawing = (made: string) => ({
      'pages/a/index.js': `const s={jsx:t=>t};${made};Page({render(){return s.jsx(s.Button,{openType:"getPhoneNumber"})}})`
    })
    const own = 's.Button=function(props){return null}'
    expect(apis(drawing(own))).toEqual([])
    expect(apis(drawing(`${own};s.Button="button"`)).map(([api]) => api)).toEqual(['button[open-type=getPhoneNumber]'])
  })

  it('the platform under the name Taro, of the Vite runner', () => {
    const files = {
      'taro.js': 'const a={};exports.Taro=a;exports.ref=t=>({value:t});',
      'pages/a/index.js': 'const t=require("../../taro.js"),n=t.ref("");\nPage({ a() { t.Taro.getLocation({}) } })'
    }
    expect(usesOf(files)).toEqual(['wx.getLocation 2:14'])
  })

  it.each([
    ['the default import', 't.Taro.getLocation({})', ['wx.getLocation']],
    ['a name imported', 't.taroExports.getLocation({})', ['wx.getLocation']],
    ['a name that is open', 't.Taro[getApp().name]()', ['wx.*']],
    ['hooks', 't.taroExports.useLoad(() => {})', []]
  ])('the Vite runner, where nothing is known of what taro.js exports: %s', (_, use, expected) => {
    const files = {
      'taro.js':
        'const a=m=>m&&m.default||m,o={exports:{}};(function(e){e.exports=wx[0]||function(){}})(o);' +
        'class R{};exports.index=R;exports.Taro=a(o.exports);exports.taroExports=o.exports;',
      'pages/a/index.js': `const t=require("../../taro.js");Page({ a() { ${use} } })`
    }
    expect(apis(files).map(([api]) => api)).toEqual(expected)
  })

  it.each([
    [
      'with an id and a handler',
      '{id:r.id,openType:"agreePrivacyAuthorization",onAgreePrivacyAuthorization:r.agree}',
      []
    ],
    ['whose properties are spread', '{...r,openType:"agreePrivacyAuthorization"}', []],
    ['with neither', '{openType:"agreePrivacyAuthorization"}', ['agree-button-without-id', 'agree-event-not-bound']]
  ])('an agree button %s', (_, props, rules) => {
    const { findings } = auditOf(react(`(0,y.jsx)(l.$n,${props})`))
    expect(findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('agree'))).toEqual(rules)
  })
})

it('an agree button of uni-app for Vue 3 may have its id in what it is handed', () => {
  const files = {
    'common/vendor.js': 'exports.p=t=>t;exports.defineComponent=t=>t;',
    'pages/a/index.json': { usingComponents: { 'kit-button': '/kit/b' } },
    'pages/a/index.wxml': '<kit-button bindagreeprivacyauthorization="{{d}}" u-p="{{e}}" />',
    'pages/a/index.js':
      'const o=require("../../common/vendor.js");wx.createPage(o.defineComponent({setup(){return r=>({e:o.p({"button-id":r.id,"open-type":"agreePrivacyAuthorization"})})}}))',
    'kit/b.json': { component: true },
    'kit/b.js': 'Component({ properties: { openType: String, buttonId: String } })',
    'kit/b.wxml': '<button id="{{buttonId}}" open-type="{{openType}}" bindagreeprivacyauthorization="on" />'
  }
  const { findings, uses } = auditOf(files)
  expect([findings.filter(({ rule }) => rule.startsWith('agree')), uses]).toEqual([[], []])
})

describe('built Remax', () => {
  const templates = `<template name="REMAX_TPL"><template is="REMAX_TPL_1_{{root.type}}" data="{{i: root}}" /></template>
<template name="REMAX_TPL_1_button"><button open-type="{{i.props['open-type']}}" bindtap="{{i.props['bindtap']}}" /></template>
<template name="REMAX_TPL_1_camera"><camera /></template>`
  const drawing = (drawn: string) => ({
    'base.wxml': templates,
    'pages/a/index.wxml': '<import src="/base.wxml" /><template is="REMAX_TPL" data="{{root: root}}" />',
    'pages/a/index.js': `const react = require('../../react')\nPage({ draw: () => ${drawn} })`,
    'react.js': 'exports.createElement = (type, props) => ({ type, props })'
  })

  it('uses what its scripts draw, not what its templates could', () => {
    expect(apis(drawing('react.createElement("view", {})'))).toEqual([])
    expect(apis(drawing('react.createElement("camera", {})')).map(([api]) => api)).toEqual(['camera'])
    expect(apis(drawing('react.createElement("button", { openType: "getPhoneNumber" })')).map(([api]) => api)).toEqual([
      'button[open-type=getPhoneNumber]'
    ])
  })
})

describe('Taro in a bundle whose components lie elsewhere', () => {
  const drawn = (element: string) => ({
    'pages/a/index.wxml': '<import src="../../base.wxml" /><template is="taro_tmpl" data="{{root: root}}" />',
    'base.wxml': '<template name="taro_tmpl"><view /></template>',
    'pages/a/index.js': `(wx.webpackJsonp = wx.webpackJsonp || []).push([["pages/a/index"], {
"./src/pages/a/index.tsx": function (module, exports, require) {
var c = require("./node_modules/@tarojs/plugin-platform-weapp/dist/components-react.js"), r = require("./node_modules/react/jsx-runtime.js");
exports.default = function () { return (0, r.jsx)(${element}) };
} }]);`
  })

  it.each([
    ['a camera', 'c.Camera, {}', ['camera 4:40']],
    ['a nickname', 'c.Input, { type: "nickname" }', ['input[type=nickname] 4:40']],
    ['what needs nothing', 'c.View, {}', []],
    ['an icon that is called so', 'require("./icons").Camera, {}', []]
  ])('%s', (_, element, expected) => {
    expect(usesOf(drawn(element))).toEqual(expected)
  })
})
