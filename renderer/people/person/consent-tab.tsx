import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/navigation.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { consentsByPurpose } from './consents.ts';
import type { PurposeGroup } from './consents.ts';
import { PurposeConsents } from './purpose-consents.tsx';
import { RecordConsentDialog } from './record-consent-dialog.tsx';

interface ConsentTabProps {
  readonly personId: string;
  readonly editable: boolean;
}

/** For each purpose what the person decided, the latest decision first. */
export function ConsentTab({ personId, editable }: ConsentTabProps) {
  const consents = useQuery(api.people.consents.queryOptions({ input: { id: personId } }));
  const purposes = useQuery(api.office.purposes.queryOptions({ input: {} }));
  const [recording, setRecording] = useState<PurposeGroup | null>(null);
  const active = (purposes.data?.purposes ?? []).filter((purpose) => purpose.active);
  return (
    <QueryState query={consents}>
      {(data) => {
        const groups = consentsByPurpose(active, data.consents);
        if (purposes.data && groups.length === 0) return <NoPurposes />;
        return (
          <Stack>
            {groups.map((group) => (
              <PurposeConsents
                key={group.id}
                group={group}
                {...(editable && group.active ? { onRecord: () => setRecording(group) } : {})}
              />
            ))}
            <RecordConsentDialog personId={personId} purpose={recording} onClose={() => setRecording(null)} />
          </Stack>
        );
      }}
    </QueryState>
  );
}

function NoPurposes() {
  const { t } = useTranslation('people');
  return (
    <EmptyState title={t('consent.no-purposes')} text={t('consent.no-purposes-text')}>
      <LinkButton to="/settings" variant="default">
        {t('consent.open-settings')}
      </LinkButton>
    </EmptyState>
  );
}
