interface Entry {
  id: string
  title: string
  label: string
  url: string
  linkType?: 'switchTab'
}

/** What the demo has to show, in the order of the first page. */
export const chapters: { title: string; entries: Entry[] }[] = [
  {
    title: '官方指南的四个示例',
    entries: [
      { id: 'entry', title: '首页询问', label: '进入页面时查询，需要就弹窗', url: '/pages/entry/index' },
      {
        id: 'several',
        title: '多个页面、多个接口',
        label: '一次点击，三个调用，一次决定',
        url: '/pages/several/index'
      },
      { id: 'nickname', title: '昵称输入', label: '先询问，同意后再聚焦输入框', url: '/pages/nickname/index' },
      {
        id: 'tabs',
        title: 'tabBar 页面',
        label: '弹窗只出现在眼前的页面',
        url: '/pages/list/index',
        linkType: 'switchTab'
      }
    ]
  },
  {
    title: '组件',
    entries: [
      { id: 'popup', title: '弹窗', label: 'privacy-popup：说明用途，征得同意', url: '/pages/popup/index' },
      { id: 'button', title: '按钮', label: 'privacy-button：一次点击，同意并给出手机号', url: '/pages/button/index' },
      { id: 'gate', title: '先问再用', label: 'privacy-gate：第一次触碰先询问，同意就放行', url: '/pages/gate/index' },
      {
        id: 'consent-page',
        title: '专门的一页',
        label: 'privacy-page：替没有弹窗的页面来问',
        url: '/pages/consent-page/index'
      }
    ]
  },
  {
    title: '自己的弹窗',
    entries: [
      { id: 'recipe-vant', title: '用 Vant 的弹窗', label: 'van-popup、van-dialog', url: '/pages/recipe-vant/index' },
      { id: 'recipe-wxml', title: '自己写的弹窗', label: '几个标签，两个按钮', url: '/pages/recipe-wxml/index' }
    ]
  }
]
