import { informationTypes, type InformationType } from '../interfaces'

declare const data: Record<'en' | 'zh', InformationType[]>
export { data }

export default {
  watch: ['../../../catalogue/*.ts'],
  load: () => ({ en: informationTypes('en'), zh: informationTypes('zh') })
}
