import { open } from '../../preview/open'
import { miniProgram } from './mini-program'

const root = miniProgram({
  'pages/home/index.wxml':
    '<canvas canvas-id="poster" id="poster" style="width: 20px; height: 20px"/><button bindtap="save">save</button>',
  'pages/home/index.js': `Page({
    data: {},
    onReady() {
      const context = wx.createCanvasContext('poster')
      context.setFillStyle('blue')
      context.fillRect(0, 0, 20, 20)
      context.clearActions()
      context.setFontSize(12)
      context.fillStyle = 'rgb(255, 0, 0)'
      context.fillRect(0, 0, 10, 20)
      this.setData({ wide: context.measureText('text').width > 0 })
      context.draw(false, () => wx.createSelectorQuery().select('#poster').fields({ node: true }, ({ node }) => {
        const pixel = (x) => [...node.getContext('2d').getImageData(x, 5, 1, 1).data].join()
        this.setData({ left: pixel(5), right: pixel(15) })
      }).exec())
    },
    save() {
      wx.canvasToTempFilePath({ canvasId: 'poster', success: ({ tempFilePath }) => {
        this.setData({ path: tempFilePath })
        wx.saveImageToPhotosAlbum({ filePath: tempFilePath, fail: ({ errMsg }) => this.setData({ errMsg }) })
      } })
    }
  })`
})

test.each([
  ['jsdom' as const, '0,0,0,0', /^wxfile:\/\//],
  ['chromium' as const, '255,0,0,255', /^data:image\/png;base64,/]
])('a poster is drawn, exported and saved: %s', async (engine, left, path) => {
  const program = await open(root, { engine, declared: ['AlbumWriteOnly'] })
  try {
    const page = await program.currentPage()
    await (await page.$('button'))!.tap()
    expect(await page.data()).toMatchObject({ wide: true, left, right: '0,0,0,0' })
    expect(await page.data('path')).toMatch(path)
    const prompt = await program.prompt()
    await prompt!.refuse()
    expect(await page.data('errMsg')).toMatch(/^saveImageToPhotosAlbum:fail/)
  } finally {
    await program.close()
  }
})
