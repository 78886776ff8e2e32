import type { PanelLanguage } from './words'

/** The address of a page of the documentation: of the site the preview is a part of, or of what the preview serves itself. */
export function docsPage(page: string, language: PanelLanguage): string {
  return `${document.documentElement.dataset.docs}${language === 'zh' ? 'zh/' : ''}${page}`
}
