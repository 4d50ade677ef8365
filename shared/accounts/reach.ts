import type { Permission } from '../kernel/permissions.ts';
import { everything, narrowScopes, type Reach, type Scope } from '../kernel/scopes.ts';

/** A role somebody holds, with the permissions it means and how far they reach. */
export interface Grant {
  readonly role: string;
  readonly scope: Scope;
  readonly permissions: readonly Permission[];
}

/** Who holds which roles, and which places their narrow ones are about. */
export interface Holder {
  readonly userId: string;
  readonly grants: readonly Grant[];
  readonly communityIds: readonly string[];
  readonly cooperativeIds: readonly string[];
}

/**
 * What somebody reaches with one permission: the union over the roles that hold it. A role without the permission adds nothing, so that an
 * auditor of everything who is also a clerk of their own records does not read everybody's.
 *
 * @returns null when no role holds the permission
 */
export function reachOf(holder: Holder, officeId: string, permission: Permission): Reach | null {
  const held = holder.grants.filter((grant) => grant.permissions.includes(permission)).map(({ scope }) => scope);
  if (held.length === 0) return null;
  if (held.includes('all')) return everything;
  return {
    all: false,
    own: held.includes('own') ? [holder.userId] : [],
    cooperative: held.includes('cooperative') ? holder.cooperativeIds : [],
    community: held.includes('community') ? holder.communityIds : [],
    office: held.includes('office') ? [officeId] : [],
  };
}

export function permissionsOf(grants: readonly Grant[]): Permission[] {
  return [...new Set(grants.flatMap((grant) => grant.permissions))].sort();
}

/** True when any role is narrow: what declares nothing must then stay closed, whatever the other roles are. */
export function holdsNarrowScope(grants: readonly Grant[]): boolean {
  return grants.some(({ scope }) => narrowScopes.has(scope));
}
