export const wagePeriods = ['hour', 'day', 'week', 'month'] as const;
export type WagePeriod = (typeof wagePeriods)[number];
