const counterDigits = 5;

/**
 * Hybrid logical clock: orders events even when the laptop's clock is set back.
 *
 * A reading is `<milliseconds>-<counter>` with fixed widths, so that text order is time order. It never runs backwards: when the wall clock
 * does, the last known time is kept and the counter grows.
 */
export class HybridClock {
  #milliseconds = 0;
  #counter = 0;

  constructor(last: string | null) {
    if (last !== null) this.resume(last);
  }

  resume(last: string): void {
    const [milliseconds = '0', counter = '0'] = last.split('-');
    this.#milliseconds = Number(milliseconds);
    this.#counter = Number(counter);
  }

  /** The latest time it ever told, in milliseconds since 1970; 0 when it never did. */
  get latest(): number {
    return this.#milliseconds;
  }

  next(wall: number): string {
    if (wall > this.#milliseconds) {
      this.#milliseconds = wall;
      this.#counter = 0;
    } else {
      this.#counter += 1;
    }
    return `${String(this.#milliseconds).padStart(15, '0')}-${String(this.#counter).padStart(counterDigits, '0')}`;
  }
}
