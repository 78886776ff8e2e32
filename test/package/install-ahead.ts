// `npm run test:install`: what tests build with, over the network, while the processors have other work.
import { frameworkOf, fixtures } from '../frameworks/framework-of'
import { officialTool, officialTools } from './official-tools'

for (const fixture of fixtures()) frameworkOf(fixture)
for (const name of Object.keys(officialTools)) officialTool(name as keyof typeof officialTools)
