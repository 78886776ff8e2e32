/** The deadlines of the client's attempts. They pass when a test says so, and never because the machine is slow. */
export class Deadlines {
  /** ms, as asked for. */
  readonly asked: number[] = []
  readonly #controllers: AbortController[] = []
  readonly #spy = jest.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
    const controller = new AbortController()
    this.asked.push(milliseconds)
    this.#controllers.push(controller)
    return controller.signal
  })

  pass(): void {
    for (const controller of this.#controllers.splice(0)) {
      controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'))
    }
  }

  restore(): void {
    this.#spy.mockRestore()
  }
}
