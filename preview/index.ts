export { BuildError } from './compiler'
