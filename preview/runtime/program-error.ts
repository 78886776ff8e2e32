/** What the program throws ends nothing but itself: it stands in the console, as on Weixin. */
export function reportProgramError(where: string, error: unknown): void {
  console.error(`${where}:`, error)
}
