import type { Need } from '../stage'
import type { Story } from '../story'

export interface Scenario {
  title: string
  tell(story: Story): Promise<void>
  /** What not every engine has. */
  needs: Need[]
}

export const scenario = (title: string, tell: Scenario['tell'], ...needs: Need[]): Scenario => ({ title, tell, needs })
