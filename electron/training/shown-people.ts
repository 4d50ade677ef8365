import type { SessionContext } from '../engine/context.ts';
import { namelessAfter } from '../storage/nameless.ts';
import { fullName, type ShownPeople } from './people-in-sql.ts';

/** Minors are named by their case code to whoever may not know them by name, and phone numbers need their permission. */
export function shownTo(context: SessionContext): ShownPeople {
  const after = namelessAfter(context);
  // A date of the calendar, made by the program itself.
  const isMinor = `p.birth_date > '${after ?? ''}'`;
  const phone = (column: string) => {
    if (!context.may('sensitive.contact')) return 'null';
    return after === null ? column : `case when ${isMinor} then null else ${column} end`;
  };
  return {
    name: after === null ? fullName : `case when ${isMinor} then p.case_code else ${fullName} end`,
    phone: phone('p.phone'),
    otherPhone: phone('p.other_phone'),
  };
}
