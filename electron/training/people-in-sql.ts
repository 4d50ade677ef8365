/** How people are named in answers to somebody; SQL over a person `p`. */
export interface ShownPeople {
  readonly name: string;
  readonly phone: string;
  readonly otherPhone: string;
}

export const fullName = `trim(p.given_names || ' ' || p.family_name)`;

/** For work inside a command, where nobody is shown anything. */
export const everybodyShown: ShownPeople = { name: fullName, phone: 'p.phone', otherPhone: 'p.other_phone' };
