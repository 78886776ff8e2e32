import { spawnSync } from 'node:child_process'
import { installOnDebian, mayInstall } from '../../test/jest/debian'

/** Once before the fleet's tests: they run on a real Redis. Where it cannot be installed they say so. */
export default function setup(): void {
  if (mayInstall && spawnSync('redis-server', ['--version']).error) installOnDebian('redis-server')
}
