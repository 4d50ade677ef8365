import { z } from 'zod';
import { newPassword, officeSetUp } from '../../shared/accounts/contract.ts';
import { requiredText } from '../../shared/kernel/form-values.ts';

const twice = {
  newPassword,
  passwordAgain: z.string().min(1, 'required'),
};

function areSame(values: { readonly newPassword: string; readonly passwordAgain: string }): boolean {
  return values.newPassword === values.passwordAgain;
}

const differentCode = 'password-different';
const different = { path: ['passwordAgain'], error: differentCode };

/** The set-up form: the office, its first user, and a password typed twice. */
export const setUpForm = z
  .object({ ...officeSetUp.shape, userName: requiredText(80), ...twice })
  .refine(areSame, different);

export const signInForm = z.object({ userName: requiredText(80), password: z.string().min(1, 'required').max(200) });

export const recoverForm = z
  .object({ recoveryCode: requiredText(100), userName: requiredText(80), ...twice })
  .refine(areSame, different);

export const changePasswordForm = z
  .object({ password: z.string().min(1, 'required').max(200), ...twice })
  .refine(areSame, different);
