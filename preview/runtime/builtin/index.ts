import type { glassEasel } from 'glass-easel-miniprogram-adapter'
import type { Platform } from '../platform'
import { buttons } from './button'
import { canvas } from './canvas'
import { choices } from './choices'
import { containers } from './containers'
import { defineBuiltin } from './define'
import { indicators } from './indicators'
import { matchMedia } from './match-media'
import { movable } from './movable'
import { openData } from './open-data'
import { pageMeta } from './page-meta'
import { picker } from './picker'
import { pickerView } from './picker-view'
import { privateMedia } from './private-media'
import { progress } from './progress'
import { scrolling } from './scrolling'
import { slider } from './slider'
import { swiper } from './swiper'
import { textInputs } from './text-inputs'

/** Makes the platform's own components known to every component of the program. */
export function registerBuiltins(space: glassEasel.ComponentSpace, platform: Platform): void {
  const all = {
    ...containers(platform),
    ...buttons(platform),
    ...textInputs(platform),
    ...canvas(platform),
    ...choices,
    ...scrolling,
    ...slider,
    ...swiper,
    ...indicators,
    ...matchMedia,
    ...movable,
    ...openData,
    ...progress,
    ...picker(platform),
    ...pickerView,
    ...privateMedia(platform),
    ...pageMeta
  }
  for (const [tag, builtin] of Object.entries(all)) space.setGlobalUsingComponent(tag, defineBuiltin(tag, builtin))
  // What stands for a generic that nobody fills in.
  space.define('').registerComponent()
}
