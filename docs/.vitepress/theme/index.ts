import DefaultTheme from 'vitepress/theme-without-fonts'
import type { Theme } from 'vitepress'
import HomeScreen from './HomeScreen.vue'
import LibrarySize from './LibrarySize.vue'
import LivePreview from './LivePreview.vue'
import './style.css'

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('HomeScreen', HomeScreen)
    app.component('LibrarySize', LibrarySize)
    app.component('LivePreview', LivePreview)
  }
} satisfies Theme
