import { agreeButtonWithoutId } from './agree-button-without-id'
import { agreeInTap } from './agree-in-tap'
import { agreeWithoutButtonId } from './agree-without-button-id'
import { agreeEventNotBound } from './agree-event-not-bound'
import { applyForLocation } from './apply-for-location'
import { asksBeforeUse } from './asks-before-use'
import { exitAfterRefusal } from './exit-after-refusal'
import { exclusiveRequiredPrivateInfos } from './exclusive-required-private-infos'
import { incompleteProgram } from './incomplete-program'
import { listenerNeverResolves } from './listener-never-resolves'
import { missingPermissionDescription } from './missing-permission-description'
import { missingRequiredPrivateInfo } from './missing-required-private-info'
import { nicknameWithoutAsking } from './nickname-without-asking'
import { pageWithoutPrompt } from './page-without-prompt'
import { privacyCheckOff } from './privacy-check-off'
import { promptCannotBeRefused } from './prompt-cannot-be-refused'
import type { Rule } from './rule'
import { severalListeners } from './several-listeners'
import { surplusRequiredPrivateInfo } from './surplus-required-private-info'
import { undeclaredKey } from './undeclared-key'
import { unreadableFile } from './unreadable-file'
import { unresolvedUse } from './unresolved-use'
import { unusableSourceMap } from './unusable-source-map'
import { unusedKey } from './unused-key'
import { vaguePurpose } from './vague-purpose'
import { withdrawnApi } from './withdrawn-api'

/** In the order of the documentation. */
export const rules: readonly Rule[] = [
  undeclaredKey,
  unusedKey,
  missingRequiredPrivateInfo,
  surplusRequiredPrivateInfo,
  exclusiveRequiredPrivateInfos,
  missingPermissionDescription,
  withdrawnApi,
  applyForLocation,
  pageWithoutPrompt,
  agreeButtonWithoutId,
  agreeInTap,
  agreeWithoutButtonId,
  agreeEventNotBound,
  severalListeners,
  listenerNeverResolves,
  nicknameWithoutAsking,
  privacyCheckOff,
  exitAfterRefusal,
  asksBeforeUse,
  promptCannotBeRefused,
  vaguePurpose,
  unresolvedUse,
  unreadableFile,
  incompleteProgram,
  // Last: it tells which of the maps that the others asked for did not help.
  unusableSourceMap
]
