import type { App, JsonFile } from '../../../../mini-program'
import type { Missing } from '../read-program'
import type { Source } from '../types'
import type { AutoImports } from './auto-imports'
import type { ProjectFiles, Resolution } from './project-files'

/** A program in a framework's source: all that is not the same for every framework. */
export interface Framework {
  source: Exclude<Source, 'native'>
  files: ProjectFiles
  app: App
  /** Configurations that were not read to their end. */
  broken?: readonly Missing[]
  resolution: Resolution
  /** Modules that run at launch. */
  launch: readonly string[]
  /** The module of a page: path from the project's folder, without ending. */
  baseOf(route: string): string
  /** A module that runs with a page, and does little more than show it. */
  starterOf?(base: string): string | undefined
  /** The text of a file as the Weixin build takes it, every place where it was. */
  translate(file: string, text: string): string
  /** The component of a tag that no script imports. */
  componentOf(tag: string): string | undefined
  /** The native components that a page's settings name: tag and path. */
  namedOn?(base: string): readonly (readonly [tag: string, path: string])[]
  /** The components that the build puts around a page, whose text this is. */
  around?(base: string, text: string): readonly string[]
  /** Whether only a file of the project can be meant by a tag, and neither a package's component nor a plug-in's. */
  mustBeOwn?(tag: string): boolean
  /** Whether a tag that nothing of the project has is a component of a package. */
  isOfPackage?(tag: string): boolean
  /** Vue runs on the phone and hands attributes on to a component's root. Compilers of templates do not. */
  handsAttributesOn?: true
  /** The imports that the build adds to a script. */
  missingIn?: AutoImports['missingIn']
}

/** What app.json would say, and where the source says it. */
export interface AppFacts {
  settings: Record<string, unknown>
  /** Where permissions and the like belong: the file, and the place of a setting in it. */
  file: string
  text: string
  offsetOf: JsonFile['offsetOf']
  /** Route -> where it is listed. */
  pages: ReadonlyMap<string, { file: string; line: number }>
  /** Where pages are listed, if not with the rest. */
  list?: { file: string; line: number }
}
