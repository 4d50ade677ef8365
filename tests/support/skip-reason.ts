declare module 'vitest' {
  interface TaskMeta {
    /** Why a test or suite is skipped; printed by the test command. Inside a test, `context.skip(reason)` does the same. */
    skipReason?: string;
  }
}

export {};
