import { RecordPicker } from '../record-picker.tsx';
import type { PickedRecord, PickerKind } from '../record-picker.tsx';
import { useField } from './form-context.ts';
import type { FieldProps } from './form-context.ts';

interface PickerFieldProps extends FieldProps {
  readonly kind: PickerKind;
  /** The name of the record that the form was opened with. */
  readonly valueName?: string | null | undefined;
  readonly exceptIds?: readonly string[];
  readonly onPicked?: (record: PickedRecord | null) => void;
}

/** A field that holds the id of another record. */
export function PickerField({ kind, valueName, exceptIds, onPicked, ...field }: PickerFieldProps) {
  const { value, set, common } = useField(field);
  return (
    <RecordPicker
      {...common}
      kind={kind}
      valueName={valueName}
      {...(exceptIds === undefined ? {} : { exceptIds })}
      value={typeof value === 'string' && value !== '' ? value : null}
      onChange={(id, record) => {
        set(id);
        onPicked?.(record);
      }}
    />
  );
}
