/**
 * Runs pieces of work one after the other, in the order they were asked for.
 *
 * TypeORM on SQLite is one connection: two overlapping transactions share it, and a rollback of one takes acknowledged writes of the other
 * with it. Every command of the engine therefore waits here for its turn.
 */
export class Fifo {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Resolves when everything asked for so far has ended. */
  async idle(): Promise<void> {
    await this.#last;
  }
}
