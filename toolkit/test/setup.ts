import { spawnSync } from 'node:child_process'
import { installOnDebian, mayInstall } from '../../test/jest/debian'

/** Once before the toolkit's tests. The limiter is proven against a real Redis. Where it cannot be installed its test says so. */
export default function setup(): void {
  // Commands speak the system's language, whatever it is here.
  process.env.LC_ALL = 'en_US.UTF-8'
  if (mayInstall && spawnSync('redis-server', ['--version']).error) installOnDebian('redis-server')
}
