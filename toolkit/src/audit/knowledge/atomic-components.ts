import { isRecord } from '../../../../mini-program'

/**
 * Tells the files of AI mode's atomic components: those in `components` of the skills that app.json lists
 * (`agent.skills`), where Weixin suggests to put them. They are drawn as cards in a conversation, and a `button` there
 * has no open-type.
 *
 * https://developers.weixin.qq.com/miniprogram/dev/ai/integration
 */
export function atomicComponents({ agent }: Record<string, unknown>): (file: string) => boolean {
  const skills = isRecord(agent) && Array.isArray(agent.skills) ? (agent.skills as unknown[]) : []
  const folders = skills.flatMap((skill) =>
    isRecord(skill) && typeof skill.path === 'string' ? `${skill.path.replace(/^\.?\/|\/$/g, '')}/components/` : []
  )
  return (file) => folders.some((folder) => file.startsWith(folder))
}
