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

const offscreen = miniProgram({
  'pages/home/index.wxml': '<canvas canvas-id="old" style="width: 20px; height: 20px"/>',
  'pages/home/index.js': `Page({ data: {}, onReady() {
    const canvas = wx.createOffscreenCanvas({ type: '2d', width: 20, height: 10 })
    const context = canvas.getContext('2d')
    context.fillStyle = 'rgb(0, 255, 0)'
    context.fillRect(0, 0, 20, 10)
    const other = wx.createOffscreenCanvas(30, 40)
    this.setData({ size: [canvas.width, canvas.height, other.width, other.height].join(), pixel: [...context.getImageData(1, 1, 1, 1).data].join() })
    const image = canvas.createImage()
    image.onload = () => wx.canvasToTempFilePath({ canvas, success: () => this.setData({ drawn: true }) })
    image.src = '/images/a.svg'
    wx.canvasPutImageData({ canvasId: 'old', x: 0, y: 0, width: 1, height: 1, data: new Uint8ClampedArray([1, 2, 3, 255]),
      success: () => wx.canvasGetImageData({ canvasId: 'old', x: 0, y: 0, width: 1, height: 1, success: ({ data }) => this.setData({ put: [...data].join() }) }) })
    wx.canvasGetImageData({ canvasId: 'none', x: 0, y: 0, width: 1, height: 1, fail: ({ errMsg }) => this.setData({ errMsg }) })
  } })`,
  'images/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'
})

test.each([
  ['jsdom' as const, '0,0,0,0', '0,0,0,0'],
  ['chromium' as const, '0,255,0,255', '1,2,3,255']
])('a canvas that is nowhere on the page, and the points of one that is: %s', async (engine, pixel, put) => {
  const program = await open(offscreen, { engine })
  try {
    const page = await program.currentPage()
    await page.waitFor(async () => (await page.data('drawn')) === true && (await page.data('put')) !== undefined)
    expect(await page.data()).toMatchObject({
      size: '20,10,30,40',
      pixel,
      put,
      errMsg: 'canvasGetImageData:fail canvas is empty'
    })
    expect(await program.errors()).toEqual([])
  } finally {
    await program.close()
  }
})

const ring = `Component({ properties: { color: String }, data: { pixel: '' }, lifetimes: { ready() {
  const context = wx.createCanvasContext('ring', this)
  context.setFillStyle(this.data.color)
  context.fillRect(0, 0, 10, 10)
  context.draw(false, () => wx.canvasGetImageData({ canvasId: 'ring', x: 0, y: 0, width: 1, height: 1,
    success: ({ data }) => this.setData({ pixel: [...data].join() }) }, this))
} } })`

test('components whose canvases have the same name draw each on its own', async () => {
  const program = await open(
    miniProgram({
      'pages/home/index.json': { usingComponents: { ring: '/ring' } },
      'pages/home/index.wxml': '<ring color="rgb(1, 2, 3)"/><ring color="rgb(4, 5, 6)"/>',
      'ring.json': { component: true },
      'ring.js': ring,
      'ring.wxml': '<canvas canvas-id="ring" style="width: 10px; height: 10px"/><view class="pixel">{{pixel}}</view>'
    }),
    { engine: 'chromium' }
  )
  try {
    const pixels = await (await program.currentPage()).$$('.pixel')
    await program.currentPage().then((page) => page.waitFor(async () => (await pixels[1]!.text()) !== ''))
    expect(await Promise.all(pixels.map((pixel) => pixel.text()))).toEqual(['1,2,3,255', '4,5,6,255'])
  } finally {
    await program.close()
  }
})
