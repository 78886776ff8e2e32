import { reportProgramError } from '../program-error'

export interface Callbacks {
  success?(result: object): void
  fail?(error: object): void
  complete?(result: object): void
}

/**
 * An asynchronous `wx` function. `run` may throw or reject: the message becomes what stands behind `:fail`, and an object
 * with an `errMsg` of its own is handed on as it is. A promise where
 * no callback is given, nothing where one is. `within` is the component that some are told to look in.
 */
export function call<Options extends object, Within = unknown>(
  name: string,
  run: (options: Options, within: Within) => object | void | Promise<object | void>
): (options?: Options & Callbacks, within?: Within) => Promise<object> | undefined {
  return (options = {} as Options & Callbacks, within?: Within) => {
    const outcome = later(() => run(options, within as Within)).then(
      (result) => ({ errMsg: `${name}:ok`, ...result }),
      (error: Error | { errMsg: string }) => {
        throw 'errMsg' in error ? error : { errMsg: `${name}:fail ${error.message}` }
      }
    )
    const { success, fail, complete } = options
    if (!success && !fail && !complete) return outcome
    outcome.then(
      (result) =>
        inTask(
          () => success?.(result),
          () => complete?.(result)
        ),
      (error: object) =>
        inTask(
          () => fail?.(error),
          () => complete?.(error)
        )
    )
    return undefined
  }
}

/** As `call`, for what Weixin answers before it returns: a program may build on it in its next line. */
export function callAtOnce(name: string, run: () => object): (options?: Callbacks) => Promise<object> | undefined {
  return ({ success, fail, complete } = {}) => {
    const result = { errMsg: `${name}:ok`, ...run() }
    if (!success && !fail && !complete) return Promise.resolve(result)
    for (const heard of [success, complete]) {
      try {
        heard?.(result)
      } catch (error) {
        reportProgramError(name, error)
      }
    }
    return undefined
  }
}

function later<T>(task: () => T | Promise<T>): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, 0)).then(task)
}

/** Each in a task of its own, so that what one throws is reported and stops no other. */
function inTask(...tasks: (() => void)[]): void {
  for (const task of tasks) setTimeout(task, 0)
}
