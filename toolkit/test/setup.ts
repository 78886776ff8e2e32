import { spawnSync } from 'node:child_process'
import { installOnDebian, mayInstall } from '../../test/jest/debian'

/** Once before the toolkit's tests: the limiter is proven against a real Redis. Where it cannot be installed its test says so. */
export default function setup(): void {
  if (mayInstall && spawnSync('redis-server', ['--version']).error) installOnDebian('redis-server')
}
