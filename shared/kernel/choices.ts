/** Closed lists of the field's words that several features share. */
export const sexes = ['female', 'male', 'other', 'not-stated'] as const;
export type Sex = (typeof sexes)[number];

export const birthPrecisions = ['day', 'month', 'year', 'estimated'] as const;
export type BirthPrecision = (typeof birthPrecisions)[number];

export const profiles = ['returnee', 'youthAtRisk', 'hostCommunityMember', 'farmer'] as const;
export type Profile = (typeof profiles)[number];

export const languages = ['en', 'fr', 'es'] as const;
export type Language = (typeof languages)[number];
