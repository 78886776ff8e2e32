import type { Property, Value, Values } from './property'

interface Target {
  key: string
  value: Value
}

/**
 * 组件的每个属性一个控件。改动时触发 `change`，带上全部取值。
 * Every property of a component on a control. Raises `change` with all values.
 */
Component({
  properties: {
    properties: { type: Array, value: [] as Property[] },
    values: { type: Object, value: {} as Values }
  },

  methods: {
    choose({ currentTarget }: WechatMiniprogram.BaseEvent<object, Target>) {
      this.change(currentTarget.dataset.key, currentTarget.dataset.value)
    },

    enter({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ value: Value }, object, Target>) {
      this.change(currentTarget.dataset.key, detail.value)
    },

    change(key: string, value: Value) {
      this.triggerEvent('change', { ...this.data.values, [key]: value })
    }
  }
})
