import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping'
import type { ProgramError } from '../runtime/program-error'

/** An error of the program, by the source it comes from; without a place where it is not the program's own. */
export interface PlacedError {
  readonly message: string
  readonly file?: string
  readonly line?: number
}

/** From places in the compiled script to those in the program's source. */
export class SourcePlaces {
  private map: TraceMap | undefined

  /** @param script the compiled program, its source map at the end */
  constructor(private readonly script: string) {}

  of({ message, stack }: ProgramError): PlacedError {
    for (const [, line, column] of stack.matchAll(/program\.js:(\d+):(\d+)/g)) {
      const { source, line: sourceLine } = originalPositionFor(this.trace(), {
        line: Number(line),
        column: Number(column) - 1
      })
      if (source && sourceLine) return { message, file: source.replace(/^(\.\.?\/)+/, ''), line: sourceLine }
    }
    return { message }
  }

  private trace(): TraceMap {
    this.map ??= new TraceMap(inlineMap(this.script) ?? '{"version":3,"sources":[],"mappings":"","names":[]}')
    return this.map
  }
}

function inlineMap(script: string): string | undefined {
  const found = /\/\/# sourceMappingURL=data:application\/json(?:;charset=utf-8)?;base64,([\w+/=]+)\s*$/.exec(
    script.slice(script.lastIndexOf('//# sourceMappingURL='))
  )
  return found ? Buffer.from(found[1]!, 'base64').toString() : undefined
}
