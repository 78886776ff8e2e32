import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { packages, peer } from '../closure'

/** Mini programs of one page that differ in nothing but who asks. */
export const programs = {
  /** Sets one flag, and a bare view appears: less cannot be done. */
  floor: {
    template: '<view wx:if="{{visible}}" id="prompt" class="bare">拒绝</view>',
    components: {}
  },
  /** Bare views again, that look like the prompt: what is left when nothing of it is ours. */
  sameLooks: {
    template: `
      <view wx:if="{{visible}}">
        <view class="mask" />
        <view class="panel">
          <view class="title">隐私保护提示</view>
          <view class="question">本小程序需要读取你的剪贴板</view>
          <view class="sentence">请先阅读并同意《演示小程序隐私保护指引》</view>
          <view id="prompt" class="button refuse">拒绝</view>
          <view class="button agree">同意</view>
        </view>
      </view>`,
    components: {}
  },
  privacyPopup: {
    template: '<privacy-popup />',
    components: { 'privacy-popup': 'miniprogram-privacy-consent/privacy-popup/index' }
  },
  byHand: {
    template: '<privacy-dialog />',
    components: { 'privacy-dialog': '/privacy-dialog/index' }
  }
}

export type ProgramName = keyof typeof programs

const styles = `
.bare, .panel { position: fixed; right: 0; bottom: 0; left: 0; height: 300px; background-color: #fff; }
.mask { position: fixed; top: 0; right: 0; bottom: 0; left: 0; background-color: rgba(0, 0, 0, .6); }
.panel { height: 349px; border-radius: 12px 12px 0 0; }
.title { padding: 21px 24px; font-size: 15px; font-weight: 500; }
.question { padding: 0 24px; font-size: 17px; font-weight: 500; }
.sentence { padding: 16px 24px; color: rgba(0, 0, 0, .55); font-size: 14px; }
.button { position: absolute; bottom: 64px; width: 136px; border-radius: 8px; line-height: 48px; text-align: center; }
.refuse { left: 43px; background-color: rgba(0, 0, 0, .05); }
.agree { right: 43px; background-color: #07c160; color: #fff; }`

/** When the platform tells of a call, the clock starts. */
const app = `
const register = wx.onNeedPrivacyAuthorization
wx.onNeedPrivacyAuthorization = (listener) =>
  register((resolve, event) => {
    globalThis.startedAt = performance.now()
    listener(resolve, event)
  })
App({})`

/** Writes the program to a folder of its own. */
export function writeProgram(name: ProgramName): string {
  const { template, components } = programs[name]
  const root = mkdtempSync(path.join(tmpdir(), `prompt-bench-${name}-`))
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
  write('app.json', JSON.stringify({ pages: ['pages/home/index'] }))
  write('app.js', app)
  write('pages/home/index.js', 'Page({ data: { visible: false } })')
  write('pages/home/index.json', JSON.stringify({ usingComponents: components }))
  write('pages/home/index.wxml', `<view>地址</view>${template}`)
  write('pages/home/index.wxss', styles)
  if (name === 'privacyPopup') addPackage(root, 'miniprogram-privacy-consent')
  if (name === 'byHand') {
    addPackage(root, '@vant/weapp')
    cpSync(path.dirname(peer), path.join(root, 'privacy-dialog'), { recursive: true })
    // van-popup moves even where the user wants less motion; without, it is compared by its work and not by its taste.
    const still = readFileSync(`${peer}.wxml`, 'utf8').replace('<van-popup ', '<van-popup transition="none" ')
    write('privacy-dialog/index.wxml', still)
  }
  return root
}

function addPackage(root: string, name: keyof typeof packages): void {
  cpSync(packages[name], path.join(root, 'miniprogram_npm', name), { recursive: true })
}
