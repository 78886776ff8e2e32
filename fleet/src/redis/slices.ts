/** How many programs are sent to Redis, or read from it, at a time. */
const batch = 1000

/** A list in parts that fit. */
export function* slices<T>(all: readonly T[]): Generator<T[]> {
  for (let start = 0; start < all.length; start += batch) yield all.slice(start, start + batch)
}
