type Value = unknown
type Done = (finished: boolean) => void
type Easing = (t: number) => number

/**
 * `wx.worklet` where a web view draws: its functions are there and run where they are called, and what they would animate
 * is at once what it ends as.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/runtime/skyline/worklet.html
 */
export const worklet = {
  shared: (value: Value) => ({ value }),
  derived: (compute: () => Value) => ({
    get value() {
      return compute()
    }
  }),
  timing: arrived,
  spring: arrived,
  decay: (options?: object, done?: Done) => arrived(0, options, done),
  delay: (_milliseconds: number, end: Value) => end,
  repeat: (end: Value) => end,
  sequence: (...ends: Value[]) => ends.at(-1),
  cancelAnimation() {},
  runOnUI: <F>(run: F) => run,
  runOnJS: <F>(run: F) => run,
  scrollViewContext: { scrollTo() {} },
  Easing: easing()
}

function arrived(end: Value, _options?: object, done?: Done): Value {
  if (done) setTimeout(() => done(true), 0)
  return end
}

/** Nothing is seen of a curve here; each is a function, or makes one, as in Weixin. */
function easing(): Record<string, unknown> {
  const straight: Easing = (t) => t
  const curves = ['linear', 'ease', 'quad', 'cubic', 'circle', 'sin', 'exp', 'bounce']
  const made = ['poly', 'elastic', 'back', 'in', 'out', 'inOut']
  const curve = () => Object.assign((t: number) => t, { factory: () => straight })
  return Object.fromEntries([
    ...curves.map((name) => [name, straight]),
    ...made.map((name) => [name, () => straight]),
    ...['bezier', 'cubicBezier'].map((name) => [name, curve])
  ])
}
