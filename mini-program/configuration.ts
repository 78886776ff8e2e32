import { parseJson, type JsonFile } from './json-file'
import { Lines } from './lines'
import { ProgramError } from './program-error'
import { readSourceText } from './source-text'

/** A file of settings: its text, and what it says. */
export interface Configuration {
  text: string
  json: JsonFile
}

/** The text of a configuration, without BOM; throws a `ProgramError` that calls it `shown` where it cannot be read. */
export function readText(path: string, shown: string): string {
  try {
    return readSourceText(path).text
  } catch (error) {
    throw new ProgramError(shown, `cannot be read (${(error as NodeJS.ErrnoException).code})`)
  }
}

/** What is no JSON is in `json.error`. */
export function readConfiguration(path: string, shown: string): Configuration {
  const text = readText(path, shown)
  return { text, json: parseJson(text) }
}

/** Throws where the text is no JSON object. */
export function requireJson({ text, json }: Configuration, shown: string): void {
  if (json.error) throw new ProgramError(shown, json.error.reason, new Lines(text).at(json.error.offset))
}
