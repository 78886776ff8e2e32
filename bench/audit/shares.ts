// Of the scripts that name something of the catalogue, how many do no more than call it by name. `tree.mjs` and the
// introduction of the results go by what `npx tsx bench/audit/shares.ts ROOT…` printed for these public mini programs,
// written by hand (GitHub): inlym/life-helper-miniprogram, longgui007/flea-market-applet,
// Tuya-Community/tuya_wx_activity_demo, linlinjava/litemall (litemall-wx and renard-wx), shao-xiao/Mini-Program,
// zyl-nova/tongyong-smartnav, undercurre/meiju-finclip-miniprogram, undercurre/miniMetu, EastWorld/wechat-app-mall,
// 673034505/hzkj-mini, hiddenSharp429/STU-Alumni-Association-WeChat-Miniprogram, wechat-miniprogram/miniprogram-demo,
// Tencent/tdesign-miniprogram-starter-retail, ChinaWulei/MiniProgram_Volunteer.
import { parseScript } from '../../toolkit/src/audit/syntax/parse'
import { plainCalls } from '../../toolkit/src/audit/syntax/plain-calls'
import { findProgram } from '../../toolkit/src/audit/program'
import { scan } from '../../toolkit/src/audit/scan'

const shares = process.argv.slice(2).map((root) => {
  const { suspects } = scan(findProgram(root).root, [], { ofTwins: '.js', isLeftOut: () => false })
  const plain = [...suspects].filter(([file, text]) => {
    const { body, error } = parseScript(file, text)
    return !error && plainCalls(text, body)
  })
  const share = (100 * plain.length) / suspects.size
  process.stdout.write(`${share.toFixed(0).padStart(3)} %  ${plain.length} of ${suspects.size}  ${root}\n`)
  return share
})
const sorted = shares.filter((share) => !Number.isNaN(share)).sort((a, b) => a - b)
process.stdout.write(`median ${sorted[sorted.length >> 1]?.toFixed(0)} %, ${sorted.length} programs\n`)
