import path from 'node:path'
import { installedOnce } from './installed-once'

/** What tests ask and a lockfile of ours does not name: for its size, or for what not every registry has of it. */
export const officialTools = { 'miniprogram-ci': '2.1.42', 'float-pigment-css-napi': '0.10.4' }

/** The folder of one, installed where it is not yet. */
export function officialTool(name: keyof typeof officialTools): string {
  const manifest = JSON.stringify({ private: true, dependencies: { [name]: officialTools[name] } })
  return path.join(installedOnce(`tools/${name}`, manifest), 'node_modules', name)
}
