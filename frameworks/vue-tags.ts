import type { AllowedComponentProps, VNodeProps } from 'vue'
import type { PrivacyButtonAttributes, PrivacyGateAttributes, PrivacyPopupAttributes } from './tags'

/** A component as `vue-tsc` reads it. */
export interface Tag<Attributes> {
  new (): {
    $props: Attributes & AllowedComponentProps & VNodeProps & { id?: string }
    $slots: Record<string, () => unknown>
  }
}

declare module 'vue' {
  interface GlobalComponents {
    PrivacyPopup: Tag<PrivacyPopupAttributes>
    PrivacyButton: Tag<PrivacyButtonAttributes>
    PrivacyGate: Tag<PrivacyGateAttributes>
  }
}
