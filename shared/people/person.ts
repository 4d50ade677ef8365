import { z } from 'zod';
import { birthPrecisions, sexes } from '../kernel/choices.ts';
import {
  optionalChoice,
  optionalDate,
  optionalInteger,
  optionalText,
  recordId,
  requiredText,
} from '../kernel/form-values.ts';

export const documentTypes = [
  'national-id',
  'voter-card',
  'passport',
  'birth-certificate',
  'driving-licence',
  'refugee-card',
  'other',
] as const;
export const householdRoles = [
  'head',
  'spouse',
  'child',
  'parent',
  'sibling',
  'grandchild',
  'other-relative',
  'not-related',
] as const;
export const returnKinds = ['voluntary-assisted', 'spontaneous', 'forced', 'other'] as const;

const flag = z.boolean().default(false);
/** Washington Group answer: 1 no difficulty, 2 some, 3 a lot, 4 cannot do at all. */
const answer = optionalInteger(1, 4);

const identity = {
  givenNames: requiredText(120),
  /** Empty for people who have one name only; it then stands in `givenNames`. */
  familyName: z.string().trim().max(120).default(''),
  otherNames: optionalText(120),
  sex: z.enum(sexes),
  birthDate: optionalDate,
  birthPrecision: optionalChoice(birthPrecisions),
  documentType: optionalChoice(documentTypes),
  documentNumber: optionalText(60),
  languages: optionalText(200),
  /** What the person can do and wants to learn, separated by commas, in the words of the office's courses. */
  skills: optionalText(400),
  interests: optionalText(400),
};

const contact = {
  communityId: recordId.nullable().default(null),
  phone: optionalText(40),
  otherPhone: optionalText(40),
  mobileMoneyNumber: optionalText(40),
  householdId: recordId.nullable().default(null),
  householdRole: optionalChoice(householdRoles),
};

const profile = {
  returnee: flag,
  youthAtRisk: flag,
  hostCommunityMember: flag,
  farmer: flag,
  returnedFrom: optionalText(80),
  returnedOn: optionalDate,
  monthsAbroad: optionalInteger(0, 1200),
  externalCaseId: optionalText(60),
  guardianName: optionalText(120),
  guardianConsentOn: optionalDate,
};

export const washingtonGroupFields = [
  'seeing',
  'hearing',
  'walking',
  'remembering',
  'selfCare',
  'communicating',
] as const;
const washingtonGroup = {
  seeing: answer,
  hearing: answer,
  walking: answer,
  remembering: answer,
  selfCare: answer,
  communicating: answer,
};

/** Read and written only with the permission `sensitive.protection`; absent for everybody else. */
export const restrictedPersonFields = ['returnKind', 'returnCircumstances', 'protectionNotes', 'medicalNotes'] as const;
const restricted = {
  returnKind: optionalChoice(returnKinds),
  returnCircumstances: optionalText(4000),
  protectionNotes: optionalText(4000),
  medicalNotes: optionalText(4000),
};

/** What is typed about a person: the form, the command and the import use this one schema. */
export const personInput = z
  .object({
    ...identity,
    ...contact,
    ...profile,
    ...washingtonGroup,
    ...restricted,
    photoId: recordId.nullable().default(null),
    sourceId: optionalText(80),
  })
  .refine((person) => !person.birthDate || person.birthPrecision !== null, {
    path: ['birthPrecision'],
    error: 'required',
  })
  .refine((person) => !person.documentNumber || person.documentType !== null, {
    path: ['documentType'],
    error: 'required',
  });

export type PersonInput = z.infer<typeof personInput>;
export type PersonDraft = z.input<typeof personInput>;
