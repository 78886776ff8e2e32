import type { AllowedComponentProps, VNodeProps } from 'vue'
import type { PrivacyButtonAttributes, PrivacyGateAttributes, PrivacyPopupAttributes } from './tags'

/** A component as `vue-tsc` reads it. */
export interface Tag<Attributes> {
  new (): {
    $props: Attributes & AllowedComponentProps & VNodeProps & { id?: string }
    $slots: Record<string, () => unknown>
  }
}

// @ts-ignore A program of Taro may be of React.
declare module 'vue' {
  interface GlobalComponents {
    PrivacyPopup: Tag<PrivacyPopupAttributes>
    PrivacyButton: Tag<PrivacyButtonAttributes>
    PrivacyGate: Tag<PrivacyGateAttributes>
  }
}
