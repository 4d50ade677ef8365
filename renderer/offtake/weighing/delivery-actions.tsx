import { Button } from '@mantine/core';
import { IconPrinter, IconReceiptOff, IconScale } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryRecord } from '../../../shared/offtake/weighing/delivery.ts';
import { client } from '../../api/client.ts';
import { usePermission } from '../../api/session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { LinkButton } from '../../components/navigation.tsx';
import { SlipPaperChoice, useSlipPaper } from '../../components/slip-paper.tsx';
import { Receipt } from './receipt.tsx';

/** Printing a copy, weighing anew, asking for a void. */
export function DeliveryActions({ delivery }: { readonly delivery: DeliveryRecord }) {
  const { t } = useTranslation('deliveries');
  const mayWeigh = usePermission('offtake.weigh');
  const { paper } = useSlipPaper();
  const [printings, setPrintings] = useState(0);
  const [asking, setAsking] = useState(false);
  const { id, version, receipt, status } = delivery;
  return (
    <>
      <SlipPaperChoice />
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} />}
        onClick={() => void client.deliveries.noteReprint({ id }).then(() => setPrintings((count) => count + 1))}
      >
        {t('print-copy')}
      </Button>
      {mayWeigh && status === 'valid' && (
        <>
          <LinkButton to={`/weighing?corrects=${id}`} variant="default" leftSection={<IconScale size={18} />}>
            {t('correct')}
          </LinkButton>
          <Button
            variant="default"
            color="red"
            leftSection={<IconReceiptOff size={18} />}
            onClick={() => setAsking(true)}
          >
            {t('ask-void')}
          </Button>
        </>
      )}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('ask-void-title', { receipt })}
        text={t('ask-void-text')}
        action={t('ask-void')}
        danger
        withReason
        onConfirm={(reason) => client.deliveries.askVoid({ id, version, reason })}
      />
      {printings > 0 && <Receipt key={printings} delivery={delivery} paper={paper} copy onPrinted={() => undefined} />}
    </>
  );
}
