import { guarded } from '../../engine/context.ts';
import { listRoles, removeRole, saveRole } from './roles.ts';
import { createUser, disableUser, listUsers, renewCode, resetPassword, updateUser } from './service.ts';

const { users } = guarded;

export const usersRoutes = {
  list: users.list.handler(({ context }) => listUsers(context)),
  create: users.create.handler(({ context, input }) => createUser(context, input)),
  update: users.update.handler(({ context, input }) => updateUser(context, input)),
  resetPassword: users.resetPassword.handler(({ context, input }) => resetPassword(context, input)),
  disable: users.disable.handler(({ context, input }) => disableUser(context, input)),
  renewRecoveryCode: users.renewRecoveryCode.handler(({ context }) => renewCode(context)),
  roles: users.roles.handler(({ context }) => listRoles(context)),
  saveRole: users.saveRole.handler(({ context, input }) => saveRole(context, input)),
  removeRole: users.removeRole.handler(({ context, input }) => removeRole(context, input)),
};
