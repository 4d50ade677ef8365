import type { PageDefinition } from '../components/page.ts';
import { MatrixPage } from './matrix-page.tsx';
import { NewUserPage } from './new-user-page.tsx';
import { RecoveryPage } from './recovery-page.tsx';
import { RolesPage } from './roles-page.tsx';
import { UserPage } from './user-page.tsx';
import { UsersPage } from './users-page.tsx';

export const usersPages: readonly PageDefinition[] = [
  { path: '/users', page: UsersPage, needs: 'users.manage' },
  { path: '/users/new', page: NewUserPage, needs: 'users.manage' },
  { path: '/users/roles', page: RolesPage, needs: 'users.manage' },
  { path: '/users/matrix', page: MatrixPage, needs: 'users.manage' },
  { path: '/users/recovery', page: RecoveryPage, needs: 'users.manage' },
  { path: '/users/$id', page: UserPage, needs: 'users.manage' },
];
