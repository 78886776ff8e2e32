import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Whether what the tests need and the machine lacks may be installed without asking. */
export const mayInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0

export function installOnDebian(...packages: string[]): void {
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit']
  }
  execFileSync('apt-get', ['update'], options)
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options)
}
