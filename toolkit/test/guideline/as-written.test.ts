import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readGuidelineFile } from '../../src/guideline/file'

let folder: string
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'guideline-'))))
afterAll(() => rmSync(folder, { recursive: true }))

const read = (text: string) => {
  const file = join(folder, 'g.yaml')
  writeFileSync(file, text)
  return readGuidelineFile(file)
}

it.each([
  ['contact_phone: 0755123', '0755123'],
  ['contact_phone: +8675512345', '+8675512345'],
  ['contact_phone: 13800138000', '13800138000'],
  ['contact_qq: 10000', '10000'],
  ['notice_method: no', 'no'],
  ['notice_method: true', 'true'],
  ['notice_method: 2024-01-01', '2024-01-01'],
  ['ext_file_media_id: 1e10', '1e10'],
  ['ext_file_media_id: 0x1F', '0x1F'],
  ['ext_file_media_id: 2112311471891169280', '2112311471891169280'],
  ['contact_fax: 0755123', '0755123'],
  ['notice_method: !!binary aGVsbG8=', 'aGVsbG8='],
  ['store_region: 1017', 1017],
  ['retention: 30', 30]
])('%s says what is written there', (line, meant) => {
  const { owner_setting } = read(`owner_setting:\n  ${line}\nsetting_list: []\n`)
  expect(Object.values(owner_setting)).toEqual([meant])
})

it('a purpose that looks like a number or an answer is text', () => {
  const { setting_list } = read('setting_list:\n  - { privacy_key: 123, privacy_text: true }\n')
  expect(setting_list).toEqual([{ privacy_key: '123', privacy_text: 'true' }])
})

it('what is merged into a map is there', () => {
  const text = 'all: &all { contact_email: a@b.cn }\nowner_setting: { <<: *all, notice_method: 弹窗 }\n'
  expect(read(text).owner_setting).toEqual({ contact_email: 'a@b.cn', notice_method: '弹窗' })
})
