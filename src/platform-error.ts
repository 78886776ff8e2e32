/** What a failure tells of itself, whatever form it comes in: the object of `fail`, an event, its `detail`, an Error, a text. */
export default function factsOf(error: unknown): { errMsg: string; errno?: number } {
  if (typeof error === 'number') return { errMsg: '', errno: error }
  if (typeof error !== 'object' || !error) return { errMsg: String(error || '') }
  const { errMsg, message, errCode, errno = errCode, detail } = error as Record<string, unknown>
  const text = errMsg || message || ''
  if (!text && !errno && detail && typeof detail === 'object') return factsOf(detail)
  return { errMsg: String(text), errno: Number(errno) || undefined }
}
