import privacyManager from './manager/shared'
import type { Presenter } from './manager/presenters'
import { pageOf } from './manager/weixin'

/** What a dialog of your own finds in its data, under `privacy`. */
export interface PrivacyData {
  /** Whether the dialog is to be seen. */
  visible: boolean
  /** The guideline's name, with its brackets; '' while the platform has not told. */
  contractName: string
  /** The APIs and components that wait: `getClipboardData`. */
  referrers: string[]
  /** The same in words, in the app's language: 读取你的剪贴板. */
  purposes: string[]
}

interface PrivacyEvent {
  type: string
  currentTarget: { id: string }
}

/** What it needs of the component; `lang` is honoured where the component has it. */
interface PrivacyComponent {
  data: { lang?: string }
  /** Whether its page is in sight. */
  pageInSight?: boolean
  leavePrivacy?: () => void
  getPageId?(): string
  setData(data: object, rendered?: () => void): void
  triggerEvent(name: string, detail: object): void
}

const definition = {
  data: { privacy: { visible: false, contractName: '', referrers: [], purposes: [] } as PrivacyData },

  lifetimes: {
    attached(this: PrivacyComponent) {
      this.pageInSight = true
      this.leavePrivacy = privacyManager.attach(presenterOf(this))
    },
    detached(this: PrivacyComponent) {
      if (this.leavePrivacy) this.leavePrivacy()
    }
  },

  pageLifetimes: {
    show(this: PrivacyComponent) {
      this.pageInSight = true
      privacyManager.present()
    },
    hide(this: PrivacyComponent) {
      this.pageInSight = false
    }
  },

  methods: {
    /** Bind it to `agreeprivacyauthorization` of the agree button, which needs an id. */
    agreePrivacy(event: PrivacyEvent) {
      privacyManager.agreed(event.type === 'agreeprivacyauthorization' ? event.currentTarget.id : '')
    },

    /** Bind it to `tap` of the refuse button. */
    disagreePrivacy() {
      privacyManager.disagreed()
    },

    /** Opens the guideline; raises `contracterror` when that fails. */
    openPrivacyContract(this: PrivacyComponent) {
      privacyManager.openPrivacyContract().catch((error) => this.triggerEvent('contracterror', error))
    }
  }
}

function presenterOf(component: PrivacyComponent): Presenter {
  return {
    pageId: pageOf(component),
    get pageInSight() {
      return component.pageInSight
    },
    get lang() {
      return component.data.lang
    },
    show: (prompt, shown) => component.setData({ privacy: Object.assign({ visible: true }, prompt) }, shown),
    hide: () => component.setData({ 'privacy.visible': false }),
    rename: (contractName) => component.setData({ 'privacy.contractName': contractName }),
    notify: (event, detail) => component.triggerEvent(event, detail)
  }
}

/**
 * Makes any component a presenter: it finds `privacy` (`PrivacyData`) in its data, and the methods `agreePrivacy`,
 * `disagreePrivacy` and `openPrivacyContract`. Raises `need`, `show`, `agree`, `disagree` and `contracterror`.
 */
const privacyBehavior =
  // Where there is none, as in a test of code that needs the manager only, there are no components either.
  (typeof Behavior === 'function' ? Behavior(definition as never) : '') as WechatMiniprogram.Behavior.Identifier<
    { privacy: PrivacyData },
    Record<never, never>,
    {
      agreePrivacy(event: PrivacyEvent): void
      disagreePrivacy(): void
      openPrivacyContract(this: PrivacyComponent): void
    }
  >

export default privacyBehavior
