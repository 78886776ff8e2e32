export interface Position {
  line: number
  column: number
}

/** Offsets of one text as lines and columns, both from 1. Lines are an editor's: U+2028 in a text ends none. */
export class Lines {
  private readonly starts = [0]

  constructor(text: string) {
    const ending = /\r\n?|\n/g
    // Not `matchAll`: a build has a hundred thousand lines, and of each only its end is asked.
    while (ending.test(text)) this.starts.push(ending.lastIndex)
  }

  at(offset: number): Position {
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.starts[middle] <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - this.starts[low] + 1 }
  }
}
