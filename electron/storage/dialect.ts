/**
 * Keeps the planner from using an index for a condition that leaves many rows, such as one sex: it would then sort half the register instead
 * of walking the index of the order and stopping after a page. SQLite takes the sign for that and changes nothing else.
 */
export function withoutIndex(expression: string): string {
  return `+${expression}`;
}
