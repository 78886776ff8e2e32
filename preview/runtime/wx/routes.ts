import { EventChannel } from '../event-channel'
import { NavigationError, type PageStack } from '../page-stack'
import { call } from './call'

interface RouteOptions {
  url: string
  /** What the opened page may say to the one that opens it. */
  events?: Record<string, (...args: unknown[]) => void>
}

/**
 * While `stays` holds, a page that is asked for is not opened, the first page is not left, and nobody is told. `from` is what
 * addresses are relative to.
 * https://developers.weixin.qq.com/miniprogram/dev/api/route/wx.navigateTo.html
 */
export function routes(
  pages: PageStack,
  isPage: (path: string) => boolean,
  stays: () => boolean,
  from = () => pages.current?.path ?? ''
) {
  const target = ({ url }: RouteOptions) => {
    if (typeof url !== 'string')
      throw new NavigationError('parameter error: parameter.url should be String instead of Undefined;')
    if (/^plugin(?:-private)?:/.test(url)) throw new NavigationError(`plug-ins are not run in the preview: ${url}`)
    const { path, query } = parseUrl(url, from())
    if (!isPage(path))
      throw new NavigationError(`page "${path}${url.includes('?') ? url.slice(url.indexOf('?')) : ''}" is not found`)
    return { path, query }
  }
  return {
    navigateTo: call('navigateTo', (options: RouteOptions) => {
      const { path, query } = target(options)
      const [eventChannel, openerChannel] = EventChannel.pair()
      if (stays()) return { eventChannel }
      for (const [name, listener] of Object.entries(options.events ?? {})) eventChannel.on(name, listener)
      pages.navigateTo(path, query, openerChannel)
      return { eventChannel }
    }),
    redirectTo: call('redirectTo', (options: RouteOptions) => {
      const { path, query } = target(options)
      if (!stays()) pages.redirectTo(path, query)
    }),
    reLaunch: call('reLaunch', (options: RouteOptions) => {
      const { path, query } = target(options)
      if (!stays()) pages.reLaunch(path, query)
    }),
    switchTab: call('switchTab', (options: RouteOptions) => {
      const { path } = target(options)
      if (!stays()) pages.switchTab(path)
    }),
    navigateBack: call('navigateBack', ({ delta = 1 }: { delta?: number }) => {
      if (pages.depth > 1 || !stays()) pages.navigateBack(delta)
    })
  }
}

export function parseUrl(url: string, from: string): { path: string; query: Record<string, string> } {
  const [path, search = ''] = url.split('?') as [string, string?]
  const folder = from.split('/').slice(0, -1)
  const parts = path.startsWith('/') ? [] : folder
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part && part !== '.') parts.push(part)
  }
  // Weixin hands the values over as they are written, without decoding them.
  const query = search
    .split('&')
    .filter(Boolean)
    .map((pair) => {
      const at = pair.indexOf('=')
      return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
    })
  return { path: parts.join('/').replace(/\.html$/, ''), query: Object.fromEntries(query) as Record<string, string> }
}
