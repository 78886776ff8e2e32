import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { servePreview, type PreviewServer } from '../../preview/serve'

const project = path.join(__dirname, '../..')

/** The fixture with the library's source in it, built and served; with more in its app.wxss if given. */
export async function serveFixture(appStyle = ''): Promise<PreviewServer> {
  const root = mkdtempSync(path.join(tmpdir(), 'looks-'))
  try {
    cpSync(path.join(__dirname, 'fixture'), root, { recursive: true })
    appendFileSync(path.join(root, 'app.wxss'), appStyle)
    for (const folder of ['src', 'catalogue']) {
      cpSync(path.join(project, folder), path.join(root, folder), { recursive: true })
    }
    return await servePreview({ root, port: 0 })
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
