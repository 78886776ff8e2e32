import type { ModalOptions, Overlay, ToastOptions } from '../overlay'
import { call } from './call'

/** https://developers.weixin.qq.com/miniprogram/dev/api/ui/interaction/wx.showToast.html */
export function interaction(overlay: Overlay, fileUrl: (path: string) => string) {
  const pictured = (options: ToastOptions) => ({ ...options, image: options.image && fileUrl(options.image) })
  return {
    showToast: call('showToast', (options: ToastOptions) => overlay.toast(pictured(options))),
    hideToast: call('hideToast', () => overlay.hideToast()),
    showLoading: call('showLoading', (options: ToastOptions) =>
      overlay.toast({ ...options, icon: 'loading', duration: Infinity })
    ),
    hideLoading: call('hideLoading', () => overlay.hideToast()),
    showModal: call('showModal', (options: ModalOptions) => overlay.modal(options)),
    showActionSheet: call('showActionSheet', async ({ itemList }: { itemList: string[] }) => {
      const tapIndex = await overlay.actionSheet(itemList)
      if (tapIndex === undefined) throw new Error('cancel')
      return { tapIndex }
    }),
    previewImage: call('previewImage', () => {}),
    previewMedia: call('previewMedia', () => {}),
    vibrateShort: call('vibrateShort', () => {}),
    vibrateLong: call('vibrateLong', () => {})
  }
}
