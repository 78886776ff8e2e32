import { declared } from './declared'
import { reviewed } from './reviewed'
import type { Situation } from './situation'
import { user } from './user'

/** Errors that the platform writes in many ways, or without a number. */
export const situations: readonly Situation[] = [...user, ...declared, ...reviewed]
