import { InvalidArgumentError } from 'commander'
import { either } from '../language'

export function whole(text: string): number {
  const number = Number(text)
  if (Number.isSafeInteger(number) && number > 0) return number
  throw new InvalidArgumentError(either('A whole number above 0.', '应为大于 0 的整数。'))
}

export function count(text: string): number {
  return text === '0' ? 0 : whole(text)
}

export function code(text: string): number {
  const number = Number(text)
  if (Number.isSafeInteger(number) && text.trim()) return number
  throw new InvalidArgumentError(either('An error code, for example 48001.', '应为错误码，例如 48001。'))
}

export function percent(text: string): number {
  const number = Number(text.replace(/%$/, ''))
  if (text && number >= 0 && number <= 100) return number
  throw new InvalidArgumentError(either('A number from 0 to 100.', '应为 0 到 100 的数。'))
}
