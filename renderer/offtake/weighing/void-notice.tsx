import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconReceiptOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DeliveryRecord } from '../../../shared/offtake/weighing/delivery.ts';
import { client } from '../../api/client.ts';
import { usePermission, useSession } from '../../api/session.ts';
import { useFormat, visible } from '../../components/format.ts';
import { PageLink } from '../../components/navigation.tsx';
import { useAction } from '../../components/use-action.tsx';

/** Why a delivery does not count, who decided or has to decide, and what took its place. */
export function VoidNotice({ delivery }: { readonly delivery: DeliveryRecord }) {
  const { t } = useTranslation('deliveries');
  const format = useFormat();
  const { status, corrects, correctedBy } = delivery;
  if (status === 'valid') {
    return corrects === null ? null : (
      <Alert color="gray" mb="md">
        {t('notice.replaces')} <PageLink to={`/deliveries/${corrects.id}`}>{corrects.receipt}</PageLink>
      </Alert>
    );
  }
  const asked = t('notice.asked', {
    user: visible(delivery.voidAskedBy ?? ''),
    at: format.dateTime(delivery.voidAskedAt),
  });
  return (
    <Alert color="red" variant="light" icon={<IconReceiptOff />} mb="md" title={t(`status.${status}`)}>
      <Stack gap="xs">
        <Text size="sm">{t('notice.reason', { reason: visible(delivery.voidReason ?? '') })}</Text>
        <Text size="sm">{asked}</Text>
        {status === 'void' && (
          <Text size="sm">
            {t('notice.decided', { user: visible(delivery.voidedBy ?? ''), at: format.dateTime(delivery.voidedAt) })}
          </Text>
        )}
        {correctedBy !== null && (
          <Text size="sm">
            {t('notice.replaced')} <PageLink to={`/deliveries/${correctedBy.id}`}>{correctedBy.receipt}</PageLink>
          </Text>
        )}
        {status === 'void-asked' && <Decision delivery={delivery} />}
      </Stack>
    </Alert>
  );
}

function Decision({ delivery: { id, version, voidAskedById } }: { readonly delivery: DeliveryRecord }) {
  const { t } = useTranslation('deliveries');
  const mayVoid = usePermission('offtake.void');
  const { userId } = useSession();
  const { run, running, problem } = useAction();
  if (!mayVoid || voidAskedById === userId) return <Text size="sm">{t('notice.waits')}</Text>;
  const decide = (agreed: boolean) => run(() => client.deliveries.decideVoid({ id, version, agreed }));
  return (
    <>
      <Group gap="xs">
        <Button color="red" loading={running} onClick={() => void decide(true)}>
          {t('agree')}
        </Button>
        <Button variant="default" loading={running} onClick={() => void decide(false)}>
          {t('decline')}
        </Button>
      </Group>
      {problem}
    </>
  );
}
