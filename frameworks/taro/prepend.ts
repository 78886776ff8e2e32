/** A loader of webpack: puts code before a module's own, on its first line. */
export default function prepend(this: { getOptions(): { code: string } }, source: string): string {
  return this.getOptions().code + source
}
