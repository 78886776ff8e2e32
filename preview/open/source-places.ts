import { SourceMap } from 'node:module'
import { scriptAddress } from '../runtime/scope-names'
import type { ProgramError } from '../runtime/program-error'

/** An error of the program, by the source it comes from; without a place where it is not the program's own. */
export interface PlacedError {
  readonly message: string
  readonly file?: string
  readonly line?: number
}

const place = new RegExp(`${scriptAddress}([^\\s:]+):(\\d+):(\\d+)`)

/** Every script runs under its own name: the first that is named has thrown. */
export class SourcePlaces {
  private readonly read = new Map<string, SourceMap>()

  /** @param maps source maps, of the files whose lines are not those of their source */
  constructor(private readonly maps: ReadonlyMap<string, string>) {}

  of({ message, stack }: ProgramError): PlacedError {
    const [, file, line, column] = place.exec(stack) ?? []
    return file ? { message, file, line: this.lineInSource(file, Number(line), Number(column)) } : { message }
  }

  private lineInSource(file: string, line: number, column: number): number {
    const text = this.maps.get(file)
    if (text === undefined) return line
    let map = this.read.get(file)
    if (!map) this.read.set(file, (map = new SourceMap(JSON.parse(text) as ConstructorParameters<typeof SourceMap>[0])))
    const entry = map.findEntry(line - 1, column - 1)
    return 'originalLine' in entry ? entry.originalLine + 1 : line
  }
}
