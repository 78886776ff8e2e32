import type { glassEasel } from 'glass-easel-miniprogram-adapter'
import { followPulls } from './pull-down'

/** How far a finger pulls before the page refreshes, and the room that stays open while it does. */
const enough = 50

/** https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/page.html */
export function refreshWhenPulled(frame: HTMLElement, page: glassEasel.GeneralComponent, refresh: () => void): void {
  followPulls(page, {
    canBegin: () => frame.dataset.refreshing === undefined && frame.querySelector('wx-page')!.scrollTop <= 0,
    pulled: (distance) => leaveRoom(frame, distance),
    released: (distance) => (distance < enough ? leaveRoom(frame, 0) : refresh())
  })
}

export function showRefreshing(frame: HTMLElement): void {
  frame.dataset.refreshing = ''
  leaveRoom(frame, enough)
}

export function showRefreshed(frame: HTMLElement): void {
  delete frame.dataset.refreshing
  leaveRoom(frame, 0)
}

function leaveRoom(frame: HTMLElement, pixels: number): void {
  frame.style.setProperty('--pulled', `${pixels}px`)
}
