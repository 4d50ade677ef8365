import type { PersonRecord } from '../../../shared/people/contract.ts';
import { usePermission } from '../../api/session.ts';
import { NearDoublePanel } from '../doubles/near-double-panel.tsx';
import { BirthSection } from './birth-section.tsx';
import { ContactSection } from './contact-section.tsx';
import { FunctioningSection } from './functioning-section.tsx';
import { GuardianSection } from './guardian-section.tsx';
import { IdentitySection } from './identity-section.tsx';
import { ProfileSection } from './profile-section.tsx';
import { RestrictedSection } from './restricted-section.tsx';
import { ReturneeSection } from './returnee-section.tsx';

interface PersonFieldsProps {
  /** The record being changed; nothing for somebody new. */
  readonly person?: PersonRecord;
}

/** The form of a person. The functioning questions stand with the demographics, as their authors ask. */
export function PersonFields({ person }: PersonFieldsProps) {
  const mayRestricted = usePermission('sensitive.protection');
  return (
    <>
      <IdentitySection />
      <BirthSection />
      <GuardianSection />
      <ContactSection communityName={person?.communityName} householdName={person?.householdName} />
      <FunctioningSection />
      <ProfileSection />
      <ReturneeSection />
      {mayRestricted && <RestrictedSection />}
      <NearDoublePanel person={person} />
    </>
  );
}
