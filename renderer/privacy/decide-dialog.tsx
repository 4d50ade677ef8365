import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { ErasureRequest } from '../../shared/people/privacy/contract.ts';
import { client } from '../api/client.ts';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';

export interface Decision {
  readonly request: ErasureRequest;
  readonly approve: boolean;
}

interface DecideDialogProps {
  readonly decision: Decision;
  readonly onClose: () => void;
}

/** Carries a request out, which cannot be taken back, or refuses it; both with a reason. */
export function DecideDialog({ decision: { request, approve }, onClose }: DecideDialogProps) {
  const { t } = useTranslation('privacy');
  const { id, version, way, caseCode } = request;
  async function decide(reason: string): Promise<void> {
    await client.privacy.decide({ id, version, approve, reason });
    notifications.show({ message: t(approve ? `done.${way}` : 'done.refused', { caseCode }) });
  }
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={approve ? t(`approve-title.${way}`, { caseCode }) : t('refuse.title', { caseCode })}
      text={approve ? t(`approve-text.${way}`) : t('refuse.text')}
      action={approve ? t(`approve.${way}`) : t('refuse.button')}
      danger={approve}
      withReason
      onConfirm={decide}
    />
  );
}
