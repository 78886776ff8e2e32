const en = {
  title: 'Where shall it go?',
  label: 'Address',
  empty: 'Nothing pasted yet',
  paste: 'Paste from the clipboard',
  note: 'The call waits until you have decided. Refuse, and it fails with the platform’s own error.'
}

const zh: typeof en = {
  title: '寄到哪里？',
  label: '收货地址',
  empty: '还没有粘贴',
  paste: '从剪贴板粘贴',
  note: '调用会等到你做出决定。拒绝，它就以微信自己的错误失败。'
}

export const words = (language: string) => (language.startsWith('zh') ? zh : en)
