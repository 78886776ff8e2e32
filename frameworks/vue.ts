import { privacyManager } from 'miniprogram-privacy-consent'
import { nextTick, onMounted, onUnmounted, ref, type Ref } from 'vue'
import { afterDrawing, agreedOn, newAgreeButtonId, openContract, type AgreeEvent } from './dialog/agree-button'

/** A dialog of your own, on the page that the component is on. */
export interface Privacy {
  /** Whether the dialog is to be seen. */
  visible: Ref<boolean>
  /** What is asked for, in words, in the app's language: 读取你的剪贴板. */
  purposes: Ref<string[]>
  /** The guideline's name, with its brackets; '' while Weixin has not told. */
  contractName: Ref<string>
  /** The id of the agree button, a native `<button open-type="agreePrivacyAuthorization">`. */
  agreeButtonId: string
  /** Bind it to `agreeprivacyauthorization` of that button. */
  agree(event?: AgreeEvent): void
  /** Bind it to `tap` of the refuse button. */
  disagree(): void
  /** Opens the guideline. */
  openContract(): void
}

/** Makes the component's own dialog the prompt of its page. */
export function usePrivacy(): Privacy {
  const visible = ref(false)
  const purposes = ref<string[]>([])
  const contractName = ref('')
  const agreeButtonId = newAgreeButtonId()
  let detach = () => {}

  onMounted(() => {
    detach = privacyManager.attach({
      show(prompt, shown) {
        visible.value = true
        purposes.value = prompt.purposes
        contractName.value = prompt.contractName
        void nextTick(() => afterDrawing(shown))
      },
      hide: () => void (visible.value = false),
      rename: (name) => void (contractName.value = name)
    })
  })
  onUnmounted(() => detach())

  return {
    visible,
    purposes,
    contractName,
    agreeButtonId,
    agree: (event) => agreedOn(agreeButtonId, event),
    disagree: () => privacyManager.disagreed(),
    openContract
  }
}
