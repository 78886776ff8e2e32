import type { PrivacyApplyEvent } from 'miniprogram-privacy-toolkit/weixin'

/** What is to be done about a message. Never a ticket, a code or a token: they are in no queue. */
export type FleetEvent =
  | { kind: 'outcome'; appId: string; outcome: PrivacyApplyEvent }
  /** Entered, or its permissions changed. */
  | { kind: 'authorized'; appId: string }
  | { kind: 'unauthorized'; appId: string }
  /** A user has withdrawn, left, or changed what the provider holds: the message as it came. */
  | { kind: 'withdrawal'; appId: string; message: Record<string, unknown> }
  /** Look at every application that has no outcome yet. */
  | { kind: 'reconcile' }
  /** Look at this one. */
  | { kind: 'look'; rollout: string; appId: string }

const ofUsers = ['user_authorization_revoke', 'user_authorization_cancellation', 'user_info_modified']
const ofAuthorization: Record<string, 'authorized' | 'unauthorized'> = {
  authorized: 'authorized',
  updateauthorized: 'authorized',
  unauthorized: 'unauthorized'
}

/** What a message other than the outcome of an application asks for; nothing where it is none of the fleet's. */
export function eventOf(message: Record<string, unknown>, appId: string): FleetEvent | undefined {
  const name = String(message.InfoType ?? message.Event ?? '')
  const kind = ofAuthorization[name]
  if (kind) return { kind, appId }
  return ofUsers.includes(name) ? { kind: 'withdrawal', appId, message } : undefined
}

/** The ticket in a message, where it is one with a ticket. */
export const ticketIn = ({ InfoType, ComponentVerifyTicket }: Record<string, unknown>): string | undefined =>
  InfoType === 'component_verify_ticket' && typeof ComponentVerifyTicket === 'string'
    ? ComponentVerifyTicket
    : undefined
