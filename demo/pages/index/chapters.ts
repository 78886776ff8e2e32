import { say } from '../../language'

export interface Entry {
  id: string
  title: string
  label: string
  url: string
  linkType?: 'switchTab'
}

/** 示例的全部内容，按首页的顺序。 What the demo has to show, in the order of the first page. */
export const chapters: { title: string; entries: Entry[] }[] = [
  {
    title: say('官方指南的四个示例', 'The four examples of Weixin’s guide'),
    entries: [
      {
        id: 'entry',
        title: say('首页询问', 'Asked on the first page'),
        label: say('进入页面时查询，需要就弹窗', 'Looks when the page opens, and asks if it has to'),
        url: '/pages/entry/index'
      },
      {
        id: 'several',
        title: say('多个页面、多个接口', 'Several pages, several calls'),
        label: say('一次点击，三个调用，一次决定', 'One tap, three calls, one decision'),
        url: '/pages/several/index'
      },
      {
        id: 'nickname',
        title: say('昵称输入', 'Nickname input'),
        label: say('先询问，同意后再聚焦输入框', 'Asks first, then focuses the input'),
        url: '/pages/nickname/index'
      },
      {
        id: 'tabs',
        title: say('tabBar 页面', 'Pages of the tab bar'),
        label: say('弹窗只出现在眼前的页面', 'The prompt is on the page in sight only'),
        url: '/pages/list/index',
        linkType: 'switchTab'
      }
    ]
  },
  {
    title: say('组件', 'Components'),
    entries: [
      {
        id: 'popup',
        title: say('弹窗', 'Popup'),
        label: say('privacy-popup：说明用途，征得同意', 'privacy-popup: says what for, and asks'),
        url: '/pages/popup/index'
      },
      {
        id: 'button',
        title: say('按钮', 'Button'),
        label: say(
          'privacy-button：一次点击，同意并给出手机号',
          'privacy-button: one tap for consent and phone number'
        ),
        url: '/pages/button/index'
      },
      {
        id: 'gate',
        title: say('先问再用', 'Gate'),
        label: say(
          'privacy-gate：第一次触碰先询问，同意就放行',
          'privacy-gate: the first touch asks, then lets through'
        ),
        url: '/pages/gate/index'
      },
      {
        id: 'consent-page',
        title: say('专门的一页', 'A page that asks'),
        label: say('privacy-page：替没有弹窗的页面来问', 'privacy-page: asks for pages without a prompt'),
        url: '/pages/consent-page/index'
      },
      {
        id: 'listener',
        title: say('另一个监听', 'Another listener'),
        label: say('别的代码换掉了监听，弹窗照常出现', 'Other code takes its place; the prompt still appears'),
        url: '/pages/listener/index'
      }
    ]
  },
  {
    title: say('自己的弹窗', 'A dialog of your own'),
    entries: [
      {
        id: 'recipe-vant',
        title: say('用 Vant 的弹窗', 'With Vant'),
        label: say('van-popup、van-dialog', 'van-popup, van-dialog'),
        url: '/pages/recipe-vant/index'
      },
      {
        id: 'recipe-wxml',
        title: say('自己写的弹窗', 'By hand'),
        label: say('几个标签，两个按钮', 'A few tags, two buttons'),
        url: '/pages/recipe-wxml/index'
      }
    ]
  }
]
