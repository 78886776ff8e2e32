import { isRecord } from '../../../../mini-program'

/**
 * The folders of AI mode's skills, as app.json lists them (`agent.skills`). The `index` of each registers what a
 * conversation calls, and its `components` are drawn as cards in one, where a `button` has no open-type.
 *
 * https://developers.weixin.qq.com/miniprogram/dev/ai/integration
 */
export function skillFolders({ agent }: Record<string, unknown>): string[] {
  const skills = isRecord(agent) && Array.isArray(agent.skills) ? (agent.skills as unknown[]) : []
  return skills.flatMap((skill) =>
    isRecord(skill) && typeof skill.path === 'string' ? skill.path.replace(/^\.?\/|\/$/g, '') : []
  )
}
