import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { priceMechanisms } from '../../../shared/offtake/choices.ts';
import { supplyContractInput } from '../../../shared/offtake/farmers/contract.ts';
import type { SupplyContractRecord } from '../../../shared/offtake/farmers/contract.ts';
import { client } from '../../api/client.ts';
import { today } from '../../components/format.ts';
import {
  ChoiceField,
  DateField,
  DialogForm,
  MoneyField,
  PickerField,
  TextAreaField,
  useFieldValue,
  WeightField,
} from '../../components/record-form/index.ts';
import { useSetUp } from '../use-set-up.ts';
import { ProductAndSeason } from './product-and-season.tsx';

interface SupplyContractDialogProps {
  /** The farmer who signs; asked for where the page is not about one. */
  readonly farmer: { readonly id: string; readonly name: string } | null;
  readonly existing: SupplyContractRecord | null;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** A farmer's promise for a season, and how its price is set. */
export function SupplyContractDialog({ farmer, existing, opened, onClose }: SupplyContractDialogProps) {
  const { t } = useTranslation('supply-contracts');
  const setUp = useSetUp().data;
  const values: z.input<typeof supplyContractInput> = existing ?? {
    personId: farmer?.id ?? '',
    productId: setUp?.products[0]?.id ?? '',
    seasonId: setUp?.seasons[0]?.id ?? '',
    signedOn: today(),
    committedGrams: 0,
    priceMechanism: 'list',
    pricePerKg: null,
    notes: '',
  };
  if (setUp === undefined) return null;
  return (
    <DialogForm
      title={existing === null ? t('add') : t('change')}
      opened={opened}
      onClose={onClose}
      schema={supplyContractInput}
      namespace="supply-contracts"
      values={values}
      save={(contract) =>
        client.supplyContracts.save({ existing: existing && { id: existing.id, version: existing.version }, contract })
      }
    >
      <PickerField name="personId" kind="person" valueName={farmer?.name} disabled={farmer !== null} />
      <ProductAndSeason setUp={setUp} />
      <DateField name="signedOn" />
      <WeightField name="committedGrams" />
      <ChoiceField name="priceMechanism" choices={priceMechanisms} />
      <AgreedPrice />
      <TextAreaField name="notes" />
    </DialogForm>
  );
}

/** Only asked for where the contract says one. */
function AgreedPrice() {
  return useFieldValue('priceMechanism') === 'list' ? null : <MoneyField name="pricePerKg" />;
}
