import type { Mocks } from '../runtime/wx/mocks'

/** The server writes what the mocks file says into the page. */
export function mocksOf({ documentElement }: Document): Mocks | undefined {
  const { mocks } = documentElement.dataset
  return mocks ? (JSON.parse(mocks) as Mocks) : undefined
}
