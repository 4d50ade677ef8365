/** Every expected error of the program. Each has its sentence in resources/locales/<language>/errors.json. */
export const refusalCodes = [
  'accounts.recovery_code_wrong',
  'accounts.too_many_attempts',
  'accounts.wrong_name_or_password',
  'input.invalid',
  'not_found',
  'office.already_set_up',
  'office.damaged',
  'office.in_use',
  'office.newer_version',
  'office.not_set_up',
  'permission.denied',
  'session.locked',
  'work.cancelled',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];
