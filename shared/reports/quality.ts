/** What is looked at before a quarter is closed. */
export const qualityChecks = [
  'doubles-undecided',
  'sessions-without-marks',
  'sessions-unsettled',
  'deliveries-weight',
  'agreements-past-end',
  'sex-unknown',
  'birth-date-unknown',
  'follow-ups-open',
  'completion-undecided',
  'meetings-open',
] as const;
export type QualityCheck = (typeof qualityChecks)[number];
