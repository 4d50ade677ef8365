import type { Permission } from '../../shared/kernel/permissions.ts';
import { bornAfterForMinors } from '../../shared/people/age.ts';
import { localDate } from './environment.ts';
import type { OfficeStore } from './office-store.ts';

interface Reader {
  readonly office: OfficeStore;
  may(permission: Permission): boolean;
}

/** The day after which somebody must be born to be shown without a name; null for a reader who may know minors by name. */
export function namelessAfter(reader: Reader): string | null {
  return reader.may('sensitive.minors') ? null : bornAfterForMinors(localDate(reader.office.environment.now()));
}

/** True for a minor in the eyes of somebody who may not know minors by name: they are shown by their case code. */
export function isNameless(reader: Reader, birthDate: string | null): boolean {
  const after = namelessAfter(reader);
  return after !== null && birthDate !== null && birthDate > after;
}
