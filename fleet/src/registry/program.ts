/** A mini program of the fleet. */
export interface Program {
  appId: string
  name: string
  /** Its original id, `gh_…`; known after `sync`. */
  ghId?: string
  /** Whether it has granted permission set 18; known after `sync`. */
  permitted?: boolean
}

/** What an app id consists of. It stands in commands and file names, so nothing else is taken. */
export const isAppId = (text: string): boolean => /^[A-Za-z0-9_-]{1,64}$/.test(text)
