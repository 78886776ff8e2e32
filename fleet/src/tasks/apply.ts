import { interfaceStatus, WeixinApiError, type PrivacyInterfaceState } from 'miniprogram-privacy-toolkit/weixin'
import type { Facts } from '../rollout/row'
import type { Ending, Errand } from './task'

/** 61031: under review already, 61035: granted already, or no such interface. The list knows which. */
const knownToTheList = [61031, 61035]

/**
 * Applies for an interface where that has not been done. The list is looked at before anything is sent, so that an
 * application whose answer was lost, or whose worker was killed, is not sent twice.
 */
export async function apply({ appId, client, facts, application, note, admit, alone }: Errand): Promise<Ending> {
  const state = async (): Promise<PrivacyInterfaceState | undefined> =>
    (await client.getPrivacyInterface()).interface_list.find(({ api_name }) => api_name === application!.api_name)
  return alone(`${appId}:${application!.api_name}`, async () => {
    const known = endingOf(await state(), facts)
    if (known) return known
    await admit()
    const sending: Facts = { ...facts, sent: true }
    await note(sending)
    try {
      const { audit_id } = await client.applyPrivacyInterface(application!)
      return { outcome: 'applied', facts: { ...sending, auditId: String(audit_id) } }
    } catch (error) {
      if (!(error instanceof WeixinApiError) || !knownToTheList.includes(error.errcode)) throw error
      const now = endingOf(await state(), sending)
      if (now) return now
      throw error
    }
  })
}

/** What the list says; nothing where it is to be applied for. */
export function endingOf(state: PrivacyInterfaceState | undefined, facts: Facts): Ending | undefined {
  const auditId = state?.audit_id === undefined ? facts.auditId : String(state.audit_id)
  switch (state?.status) {
    case interfaceStatus.granted:
      return { outcome: 'granted', facts: { ...facts, auditId } }
    case interfaceStatus.underReview:
      return { outcome: 'applied', facts: { ...facts, auditId } }
    case interfaceStatus.noPermission:
      return {
        outcome: 'failed',
        facts: { ...facts, reason: { key: 'noPermission', detail: state.fail_reason ?? '' } }
      }
    case interfaceStatus.rejected:
      // Rejected before this roll-out: it is applied for anew.
      if (!facts.sent && !facts.auditId) return undefined
      return {
        outcome: 'rejected',
        facts: { ...facts, auditId, reason: { key: 'other', detail: state.fail_reason ?? '' } }
      }
    default:
      return undefined
  }
}
