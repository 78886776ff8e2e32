import { StandIn } from '../weixin/stand-in/server'
import { mpPrivacy, type Ran } from './cli'

let standIn: StandIn

beforeEach(async () => {
  standIn = await StandIn.start()
  process.env.WEIXIN_ACCESS_TOKEN = 'TOKEN-of-wx-1'
})
afterEach(async () => {
  delete process.env.WEIXIN_ACCESS_TOKEN
  await standIn.stop()
})

const run = (...words: string[]): Promise<Ran> => mpPrivacy(['interface', ...words, '--base-url', standIn.url])
const api = 'wx.chooseLocation'
const application = [
  'apply',
  api,
  '--content',
  '选择收货地点',
  '--pic',
  'https://example.com/1.png',
  'https://example.com/2.png'
]
const waiting = [...application, '--wait', '--interval', '0.001']

/** The review ends when the list is looked at for the `look`th time. */
function reviewedAt(look: number, status: 4 | 5, reason?: string): void {
  standIn.beforeList = () => {
    if (--look === 0) standIn.platform.review(api, status, reason)
  }
}

describe('list', () => {
  it('says of every interface how far it has come', async () => {
    standIn.platform.review(api, 4, '用途不清')
    const { status, stdout } = await run('list')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^rejected +wx\.chooseLocation {2}用途不清$/m)
    expect(stdout).toMatch(/^can be applied for +wx\.getLocation$/m)
    expect(stdout.trim().split('\n')).toHaveLength(8)
  })

  it('is JSON when asked for', async () => {
    expect(JSON.parse((await run('list', '--format', 'json')).stdout)[0]).toMatchObject({ status: 1 })
  })
})

describe('apply', () => {
  it('applies and prints the id', async () => {
    expect(await run(...application)).toEqual({
      status: 0,
      stdout: 'wx.chooseLocation: applied for, audit_id 446548743\n',
      stderr: ''
    })
    expect(standIn.platform.applied).toEqual([
      { api_name: api, content: '选择收货地点', pic_list: ['https://example.com/1.png', 'https://example.com/2.png'] }
    ])
  })

  it('waits for the review to grant it', async () => {
    reviewedAt(3, 5)
    expect(await run(...waiting)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^granted +wx\.chooseLocation\n$/)
    })
    expect(standIn.paths()).toEqual(['apply_privacy_interface', ...Array(3).fill('get_privacy_interface')])
  })

  it('waits for the review to reject it: status 1, with the reason', async () => {
    reviewedAt(2, 4, '用途不清')
    expect(await run(...waiting)).toMatchObject({ status: 1, stdout: expect.stringMatching(/^rejected .*用途不清\n$/) })
  })

  it('does not take the rejection of an earlier application for this one’s', async () => {
    const state = standIn.platform.interfaces.find(({ api_name }) => api_name === api)!
    Object.assign(state, { status: 4, audit_id: 1 })
    let look = 0
    standIn.beforeList = () => {
      look++
      if (look === 1) Object.assign(state, { status: 4, audit_id: 1 })
      if (look === 2) Object.assign(state, { status: 5, audit_id: 446548743 })
    }
    expect(await run(...waiting)).toMatchObject({ status: 0 })
  })

  it('waits for an application that is already under review', async () => {
    await run(...application)
    reviewedAt(1, 5)
    expect(await run(...waiting)).toMatchObject({ status: 0, stderr: 'wx.chooseLocation: already under review\n' })
  })

  it('goes on waiting after what a gateway answers, and says so', async () => {
    let look = 0
    standIn.onRequest = (path) => {
      if (path.endsWith('/apply_privacy_interface')) standIn.faults.push('forbidden', 'forbidden')
    }
    standIn.beforeList = () => {
      if (++look === 1) standIn.platform.review(api, 5)
    }
    const { status, stderr } = await run(...waiting)
    expect(status).toBe(0)
    expect(stderr.match(/HTTP 403.*\nlooking again/g)).toHaveLength(2)
  })

  it('does not wait for a platform that is gone for good', async () => {
    standIn.onRequest = () => standIn.faults.push('forbidden')
    expect(await run(...waiting)).toMatchObject({ status: 3 })
    expect(standIn.paths()).toHaveLength(1 + 10)
  })

  it('takes an interface that is on no list with --allow-unknown only', async () => {
    const words = ['apply', 'wx.choosePoii', '--content', 'x', '--url', 'https://a.cn']
    expect(await run(...words)).toMatchObject({ status: 2, stderr: expect.stringMatching(/mean wx\.choosePoi/) })
    expect(standIn.requests).toEqual([])
    expect(await run(...words, '--allow-unknown')).toMatchObject({ status: 3 })
    expect(standIn.paths()).toEqual(['apply_privacy_interface'])
  })

  it('takes a signed address of a video', async () => {
    standIn.platform.apply = () => ({ audit_id: 1 })
    const video = 'https://a.cn/v.mp4?sign=a%2Fb&t=1'
    expect(await run('apply', api, '--content', 'x', '--video', video)).toMatchObject({ status: 0 })
  })

  it('without waiting, one already under review is refused', async () => {
    await run(...application)
    const { status, stderr } = await run(...application)
    expect(status).toBe(3)
    expect(stderr).toContain('61031')
  })

  it('is not waited for when it was refused', async () => {
    standIn.platform.interfaces.find(({ api_name }) => api_name === api)!.status = 2
    const { status, stderr } = await run(...waiting)
    expect(status).toBe(3)
    expect(stderr).toContain('61036')
  })

  it('that cannot be accepted is not sent: status 2', async () => {
    const { status, stderr } = await run('apply', 'wx.chooselocation', '--content', 'x')
    expect(status).toBe(2)
    expect(stderr).toMatch(/did you mean wx\.chooseLocation\?\n.*at least one page/)
    expect(standIn.requests).toEqual([])
  })
})
