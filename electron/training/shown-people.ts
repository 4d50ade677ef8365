import type { SessionContext } from '../engine/context.ts';
import { namelessAfter } from '../storage/nameless.ts';

/** How people are named in answers to somebody; SQL over a person `p`. */
export interface ShownPeople {
  readonly name: string;
  readonly phone: string;
  readonly otherPhone: string;
}

const fullName = `trim(p.given_names || ' ' || p.family_name)`;

/** For work inside a command, where nobody is shown anything. */
export const everybodyShown: ShownPeople = { name: fullName, phone: 'p.phone', otherPhone: 'p.other_phone' };

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
