import { z } from 'zod';
import { owings } from './conduct.ts';
import { languages } from '../kernel/choices.ts';
import { requiredText } from '../kernel/form-values.ts';
import { permissions } from '../kernel/permissions.ts';
import { scopes } from '../kernel/scopes.ts';
import { command, nothing, query } from '../kernel/procedure.ts';

export const passwordLength = 10;

export const newPassword = z.string().min(passwordLength, 'password-short').max(200);

export const officeSetUp = z.object({
  name: requiredText(120),
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2,5}$/, 'office-code'),
  country: z.string().regex(/^[A-Z]{2}$/, 'country'),
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, 'currency'),
  language: z.enum(languages).default('en'),
  fiscalYearStartMonth: z.int().min(1).max(12).default(1),
});
export type OfficeSetUp = z.infer<typeof officeSetUp>;

export const session = z.object({
  userId: z.string(),
  userName: z.string(),
  /** Codes of default roles and ids of the office's own. */
  roles: z.array(z.string()),
  permissions: z.array(z.enum(permissions)),
  grants: z.array(z.object({ role: z.string(), scope: z.enum(scopes), permissions: z.array(z.enum(permissions)) })),
  communityIds: z.array(z.string()),
  cooperativeIds: z.array(z.string()),
  /** What must be done first; until then nothing else is open. */
  owes: z.array(z.enum(owings)),
  office: z.object({
    id: z.string(),
    name: z.string(),
    code: z.string(),
    country: z.string(),
    currency: z.string(),
    language: z.enum(languages),
    fiscalYearStartMonth: z.int(),
    idleMinutes: z.int(),
  }),
});
export type Session = z.infer<typeof session>;

/** `new`: nothing set up yet; `locked`: sign in; `open`: this connection has a session. */
export const officeStatus = z.object({
  state: z.enum(['new', 'locked', 'open']),
  userNames: z.array(z.string()),
  appVersion: z.string(),
  /** True when the program was not closed properly last time and the file was checked. */
  recovered: z.boolean(),
  /** When the latest entry was made, if the computer's clock says an earlier time now. */
  clockBehind: z.string().nullable(),
});

export const accountsContract = {
  status: query('public', nothing, officeStatus),
  /** Creates the office's file and its first administrator, and answers with the recovery code, shown once. */
  setUp: command(
    'public',
    z.object({ office: officeSetUp, userName: requiredText(80), password: newPassword }),
    z.object({ recoveryCode: z.string(), session }),
  ),
  signIn: command(
    'public',
    z.object({ userName: requiredText(80), password: z.string().min(1, 'required').max(200) }),
    session,
  ),
  /** Opens the office with the printed recovery code and gives the named user a new password. */
  recover: command(
    'public',
    z.object({ recoveryCode: z.string().max(100), userName: requiredText(80), password: newPassword }),
    session,
  ),
  current: query('signed-in', nothing, session, { subject: 'self' }),
  changePassword: command('signed-in', z.object({ password: z.string().max(200), newPassword }), session, {
    subject: 'self',
  }),
  /** Accepts the code of conduct; the account and the date are kept. */
  acceptConduct: command('signed-in', z.object({ version: z.int(), language: z.enum(languages) }), session, {
    subject: 'self',
  }),
  signOut: command('signed-in', nothing, nothing, { subject: 'self' }),
};
