import { spawn } from 'node:child_process'

const openers: Partial<Record<NodeJS.Platform, [command: string, ...args: string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', '']
}

/** Without a browser the address is on the screen all the same. */
export function openBrowser(url: string): void {
  const [command, ...args] = openers[process.platform] ?? ['xdg-open']
  spawn(command, [...args, url], { detached: true, stdio: 'ignore' })
    .on('error', () => {})
    .unref()
}
