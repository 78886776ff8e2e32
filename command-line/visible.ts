/**
 * What could rewrite the terminal it is printed on, or turn what is read around: control characters and marks of direction.
 * Line ends and tabs stay, and the colours that reports are painted with: none of these hides anything.
 */
const unseen =
  // eslint-disable-next-line no-control-regex
  /\u001B(?!\[(?:[0-24]|2[1-4]|3[1-69]|9[0-7])m)|\r(?!\n)|[\0-\u0008\u000B\u000C\u000E-\u001A\u001C-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g

/** As it may be printed: texts of programs, files and the platform are written by others. In JSON it means the same. */
export const visible = (text: string): string =>
  text.replace(unseen, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
