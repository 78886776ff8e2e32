import { isRecord } from '../../../../mini-program'

/**
 * Tells the files of AI mode's atomic components: those in `components` of the skills that app.json lists
 * (`agent.skills`). They are drawn as cards in a conversation, and a `button` there has no open-type
 * (developers.weixin.qq.com/miniprogram/dev/ai).
 */
export function atomicComponents({ agent }: Record<string, unknown>): (file: string) => boolean {
  const skills = isRecord(agent) && Array.isArray(agent.skills) ? (agent.skills as unknown[]) : []
  const folders = skills.flatMap((skill) =>
    isRecord(skill) && typeof skill.path === 'string' ? `${skill.path.replace(/^\.?\/|\/$/g, '')}/components/` : []
  )
  return (file) => folders.some((folder) => file.startsWith(folder))
}
