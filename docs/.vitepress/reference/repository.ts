import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const repository = join(__dirname, '../../..')

interface Manifest {
  readonly repository?: { readonly url: string }
}

/** Where the code can be read: nowhere until package.json names its repository. */
export const codeHost = addressOf(JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as Manifest)

export function addressOf({ repository }: Manifest): string | undefined {
  return repository?.url.replace(/^git\+|\.git$/g, '')
}
