import type { Network } from '../runtime/wx/network'

/** The server writes the proxy's address into the page where `--network` was asked for: nobody else knows it. */
export function networkOf({ documentElement }: Document): Network | undefined {
  const { network } = documentElement.dataset
  if (!network) return undefined
  return async (request) => {
    const response = await fetch(network, { method: 'POST', body: JSON.stringify(request) })
    if (!response.ok) throw new Error(await response.text())
    return (await response.json()) as Awaited<ReturnType<Network>>
  }
}
