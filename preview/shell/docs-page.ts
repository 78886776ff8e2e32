import type { PanelLanguage } from './words'

/** The address of a page of the documentation. The site writes where it is into the shell; elsewhere it is not known. */
export function docsPage(page: string, language: PanelLanguage): string | undefined {
  const { docs } = document.documentElement.dataset
  return docs === undefined ? undefined : `${docs}${language === 'zh' ? 'zh/' : ''}${page}`
}
