import { privacyManager } from 'miniprogram-privacy-consent'
import { useEffect, useRef, useState } from 'react'
import { afterDrawing, agreedOn, newAgreeButtonId, openContract, type AgreeEvent } from './dialog/agree-button'

/** A dialog of your own, on the page that the component is on. */
export interface Privacy {
  /** Whether the dialog is to be seen. */
  visible: boolean
  /** What is asked for, in words, in the app's language: 读取你的剪贴板. */
  purposes: string[]
  /** The guideline's name, with its brackets; '' while Weixin has not told. */
  contractName: string
  /** The id of the agree button, a native `<Button openType="agreePrivacyAuthorization">`. */
  agreeButtonId: string
  /** Bind it to `onAgreePrivacyAuthorization` of that button. */
  agree(event?: AgreeEvent): void
  /** Bind it to `onClick` of the refuse button. */
  disagree(): void
  /** Opens the guideline. */
  openContract(): void
}

/** Makes the component's own dialog the prompt of its page. */
export function usePrivacy(): Privacy {
  const [dialog, setDialog] = useState({ visible: false, purposes: [] as string[], contractName: '' })
  const [agreeButtonId] = useState(newAgreeButtonId)
  const shown = useRef<(() => void) | undefined>(undefined)

  useEffect(
    () =>
      privacyManager.attach({
        show({ purposes, contractName }, drawn) {
          shown.current = drawn
          setDialog({ visible: true, purposes, contractName })
        },
        // Its texts stay while it goes.
        hide: () => setDialog((before) => ({ ...before, visible: false })),
        rename: (contractName) => setDialog((before) => ({ ...before, contractName }))
      }),
    []
  )
  useEffect(() => {
    const drawn = shown.current
    shown.current = undefined
    if (dialog.visible && drawn) afterDrawing(drawn)
  }, [dialog])

  return {
    ...dialog,
    agreeButtonId,
    agree: (event) => agreedOn(agreeButtonId, event),
    disagree: () => privacyManager.disagreed(),
    openContract
  }
}
