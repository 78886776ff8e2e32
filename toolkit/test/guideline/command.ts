import { Command } from 'commander'
import { registerExplain } from '../../src/cli/explain'
import { registerGuideline } from '../../src/cli/guideline'
import { registerInterface } from '../../src/cli/interface'

const program = new Command('mp-privacy')
for (const register of [registerGuideline, registerInterface, registerExplain]) register(program)
void program.parseAsync()
