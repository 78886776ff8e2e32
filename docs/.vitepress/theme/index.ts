import DefaultTheme from 'vitepress/theme-without-fonts'
import type { Theme } from 'vitepress'
import HomeScreen from './HomeScreen.vue'
import InterfaceFinder from './InterfaceFinder.vue'
import LibrarySize from './LibrarySize.vue'
import LivePreview from './LivePreview.vue'
import PrivacyPlayground from './PrivacyPlayground.vue'
import RequestLife from '../../guide/request-life.vue'
import './style.css'

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('HomeScreen', HomeScreen)
    app.component('InterfaceFinder', InterfaceFinder)
    app.component('LibrarySize', LibrarySize)
    app.component('LivePreview', LivePreview)
    app.component('PrivacyPlayground', PrivacyPlayground)
    app.component('RequestLife', RequestLife)
  }
} satisfies Theme
