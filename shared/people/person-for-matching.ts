import type { BirthPrecision } from '../kernel/choices.ts';
import type { IsoDate } from '../kernel/dates.ts';

/** What near-double detection reads of a person. Everything but the names may be missing. */
export interface PersonForMatching {
  readonly givenNames: string;
  readonly familyName: string;
  readonly otherNames?: string | null;
  readonly sex?: string | null;
  readonly birthDate?: IsoDate | null;
  readonly birthPrecision?: BirthPrecision | null;
  readonly communityId?: string | null;
  /** In any formatting. */
  readonly phones: readonly string[];
  readonly mobileMoneyNumber?: string | null;
  readonly documentType?: string | null;
  readonly documentNumber?: string | null;
}
