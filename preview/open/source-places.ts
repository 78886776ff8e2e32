import { scriptAddress } from '../runtime/modules'
import type { ProgramError } from '../runtime/program-error'

/** An error of the program, by the source it comes from; without a place where it is not the program's own. */
export interface PlacedError {
  readonly message: string
  readonly file?: string
  readonly line?: number
}

const place = new RegExp(`${scriptAddress}([^\\s:]+):(\\d+):\\d+`)

/** Every script runs under its own name, its lines where they are in the source: the first that is named has thrown. */
export class SourcePlaces {
  of({ message, stack }: ProgramError): PlacedError {
    const [, file, line] = place.exec(stack) ?? []
    return file ? { message, file, line: Number(line) } : { message }
  }
}
