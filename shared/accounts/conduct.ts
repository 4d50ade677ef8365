/** Counts up whenever the text at `conduct:` changes its meaning; everybody is then asked to accept it anew. */
export const conductVersion = 1;

/** What somebody must do before anything else is open to them, in this order. */
export const owings = ['new-password', 'conduct'] as const;
export type Owing = (typeof owings)[number];
