import { guarded, open } from '../engine/context.ts';
import { acceptConduct, changePassword, recover, setUp, signIn, signOut, status } from './service.ts';

export const accountsRoutes = {
  status: open.accounts.status.handler(({ context }) => status(context)),
  setUp: open.accounts.setUp.handler(({ context, input }) => setUp(context, input)),
  signIn: open.accounts.signIn.handler(({ context, input }) => signIn(context, input)),
  recover: open.accounts.recover.handler(({ context, input }) => recover(context, input)),
  current: guarded.accounts.current.handler(({ context }) => context.session),
  changePassword: guarded.accounts.changePassword.handler(({ context, input }) => changePassword(context, input)),
  acceptConduct: guarded.accounts.acceptConduct.handler(({ context, input }) => acceptConduct(context, input)),
  signOut: guarded.accounts.signOut.handler(({ context }) => signOut(context)),
};
