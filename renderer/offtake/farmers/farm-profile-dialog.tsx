import { useTranslation } from 'react-i18next';
import type { FarmerRecord } from '../../../shared/offtake/farmers/contract.ts';
import { farmProfileInput } from '../../../shared/offtake/farmers/contract.ts';
import { client } from '../../api/client.ts';
import { DialogForm, TextAreaField, TextField } from '../../components/record-form/index.ts';
import { HectaresField } from './hectares-field.tsx';

interface FarmProfileDialogProps {
  readonly farmer: FarmerRecord;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Describes a farm: its area, and the card that its farmer shows at the scale. */
export function FarmProfileDialog({ farmer, opened, onClose }: FarmProfileDialogProps) {
  const { t } = useTranslation('farmers');
  const { id, profileVersion, areaSquareMetres, cardNumber, notes } = farmer;
  return (
    <DialogForm
      title={t('describe-farm')}
      opened={opened}
      onClose={onClose}
      schema={farmProfileInput}
      namespace="farmers"
      values={{ areaSquareMetres, cardNumber: cardNumber ?? '', notes: notes ?? '' }}
      save={(profile) => client.farmers.saveProfile({ personId: id, version: profileVersion, profile })}
    >
      <HectaresField name="areaSquareMetres" />
      <TextField name="cardNumber" />
      <TextAreaField name="notes" />
    </DialogForm>
  );
}
