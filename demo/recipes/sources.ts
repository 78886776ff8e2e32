/**
 * 各示例的源码，与各自文件夹里的相同，中文一份，英文一份（文件夹名以 `-en` 结尾）：小程序读不到自己的源码。由测试保证一致。
 * The recipes as they are in their folders, in Chinese and, where the name ends in `-en`, in English: a mini program cannot read its own source. A test holds both equal.
 */
const script = `import { privacyBehavior } from 'miniprogram-privacy-consent'

Component({
  behaviors: [privacyBehavior]
})
`

export const vanPopup = {
  script,
  template: {
    zh: `<!-- wx:if：van-popup 在关闭动画期间无法再次打开，紧接着的询问就不会显示。 -->
<van-popup
  wx:if="{{privacy.visible}}"
  show
  position="bottom"
  round
  close-on-click-overlay="{{false}}"
  root-portal
  custom-style="background-color: var(--surface)"
>
  <view class="prompt" aria-role="dialog" aria-label="用户隐私保护提示">
    <view class="title">用户隐私保护提示</view>
    <view wx:for="{{privacy.purposes}}" wx:key="*this" class="purpose">{{item}}</view>
    <view class="content">
      <text>使用前请阅读</text>
      <text class="link" aria-role="link" bindtap="openPrivacyContract">{{privacy.contractName}}</text>
    </view>
    <!-- van-button 转发事件时不带原生按钮的 id：两个 id 要相同。 -->
    <van-button
      id="agree"
      button-id="agree"
      type="primary"
      block
      open-type="agreePrivacyAuthorization"
      bind:agreeprivacyauthorization="agreePrivacy"
    >同意并继续</van-button>
    <van-button custom-class="refuse" block bind:click="disagreePrivacy">暂不同意</van-button>
  </view>
</van-popup>
`,
    en: `<!-- wx:if: a van-popup that is still closing does not open again, so a prompt asked for at that moment would not show. -->
<van-popup
  wx:if="{{privacy.visible}}"
  show
  position="bottom"
  round
  close-on-click-overlay="{{false}}"
  root-portal
  custom-style="background-color: var(--surface)"
>
  <view class="prompt" aria-role="dialog" aria-label="Your privacy">
    <view class="title">Your privacy</view>
    <view wx:for="{{privacy.purposes}}" wx:key="*this" class="purpose">{{item}}</view>
    <view class="content">
      <text>Before you go on, please read </text>
      <text class="link" aria-role="link" bindtap="openPrivacyContract">{{privacy.contractName}}</text>
    </view>
    <!-- van-button passes the event on without the native button’s id: both ids have to be the same. -->
    <van-button
      id="agree"
      button-id="agree"
      type="primary"
      block
      open-type="agreePrivacyAuthorization"
      bind:agreeprivacyauthorization="agreePrivacy"
    >Agree and go on</van-button>
    <van-button custom-class="refuse" block bind:click="disagreePrivacy">Not now</van-button>
  </view>
</van-popup>
`
  }
}

export const vanDialog = {
  script,
  template: {
    zh: `<!-- wx:if：van-dialog 在关闭动画期间无法再次打开。它转发事件时不带原生按钮的 id：两个 id 要相同。 -->
<van-dialog
  wx:if="{{privacy.visible}}"
  id="agree"
  confirm-button-id="agree"
  show
  title="用户隐私保护提示"
  custom-style="background-color: var(--surface); color: var(--ink); --button-default-background-color: transparent"
  use-slot
  root-portal
  show-cancel-button
  cancel-button-text="暂不同意"
  cancel-button-color="var(--ink-2)"
  bind:cancel="disagreePrivacy"
  confirm-button-text="同意"
  confirm-button-color="var(--accent-ink)"
  confirm-button-open-type="agreePrivacyAuthorization"
  bind:agreeprivacyauthorization="agreePrivacy"
>
  <view class="content">
    <view wx:for="{{privacy.purposes}}" wx:key="*this" class="purpose">{{item}}</view>
    <text>使用前请阅读</text>
    <text class="link" aria-role="link" bindtap="openPrivacyContract">{{privacy.contractName}}</text>
  </view>
</van-dialog>
`,
    en: `<!-- wx:if: a van-dialog that is still closing does not open again. It passes the event on without the native button’s id: both ids have to be the same. -->
<van-dialog
  wx:if="{{privacy.visible}}"
  id="agree"
  confirm-button-id="agree"
  show
  title="Your privacy"
  custom-style="background-color: var(--surface); color: var(--ink); --button-default-background-color: transparent"
  use-slot
  root-portal
  show-cancel-button
  cancel-button-text="Not now"
  cancel-button-color="var(--ink-2)"
  bind:cancel="disagreePrivacy"
  confirm-button-text="Agree"
  confirm-button-color="var(--accent-ink)"
  confirm-button-open-type="agreePrivacyAuthorization"
  bind:agreeprivacyauthorization="agreePrivacy"
>
  <view class="content">
    <view wx:for="{{privacy.purposes}}" wx:key="*this" class="purpose">{{item}}</view>
    <text>Before you go on, please read </text>
    <text class="link" aria-role="link" bindtap="openPrivacyContract">{{privacy.contractName}}</text>
  </view>
</van-dialog>
`
  }
}

export const wxml = {
  script,
  template: {
    zh: `<root-portal wx:if="{{privacy.visible}}">
  <view class="mask">
    <view class="card" aria-role="dialog" aria-modal="true" aria-label="先征得你的同意">
      <view class="title">先征得你的同意</view>
      <view wx:for="{{privacy.purposes}}" wx:key="*this" class="purpose">{{item}}</view>
      <view class="link" aria-role="link" bindtap="openPrivacyContract">{{privacy.contractName}}</view>
      <button
        id="agree"
        class="agree"
        open-type="agreePrivacyAuthorization"
        bindagreeprivacyauthorization="agreePrivacy"
      >好的</button>
      <button class="refuse" bindtap="disagreePrivacy">不了</button>
    </view>
  </view>
</root-portal>
`,
    en: `<root-portal wx:if="{{privacy.visible}}">
  <view class="mask">
    <view class="card" aria-role="dialog" aria-modal="true" aria-label="We ask first">
      <view class="title">We ask first</view>
      <view wx:for="{{privacy.purposes}}" wx:key="*this" class="purpose">{{item}}</view>
      <view class="link" aria-role="link" bindtap="openPrivacyContract">{{privacy.contractName}}</view>
      <button
        id="agree"
        class="agree"
        open-type="agreePrivacyAuthorization"
        bindagreeprivacyauthorization="agreePrivacy"
      >All right</button>
      <button class="refuse" bindtap="disagreePrivacy">No thanks</button>
    </view>
  </view>
</root-portal>
`
  }
}
