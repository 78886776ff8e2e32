export { BuildError } from './compiler'
export { MissingPeer, open } from './open'
export type { OpenOptions, Page, PageElement, PlacedError, Program, Prompt } from './open'
