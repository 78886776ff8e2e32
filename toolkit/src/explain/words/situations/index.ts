import { applied } from './applied'
import { configured } from './configured'
import { declared } from './declared'
import { phone } from './phone'
import { phoneNumber } from './phone-number'
import { provider } from './provider'
import { reviewed } from './reviewed'
import type { Situation } from './situation'
import { user } from './user'

/** Errors that the platform writes in many ways, or without a number. */
export const situations: readonly Situation[] = [
  ...user,
  ...phone,
  ...phoneNumber,
  ...declared,
  ...configured,
  ...applied,
  ...reviewed,
  ...provider
]
