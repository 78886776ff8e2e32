import type { WeixinOptions } from '../weixin'

export interface ReadOptions extends WeixinOptions {
  format: 'text' | 'json'
}
