import { Radio, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRecord } from '../../../shared/people/contract.ts';
import { useFormat } from '../../components/format.ts';
import { PersonPhoto } from '../person/person-photo.tsx';
import { personFieldText, personName } from '../person-text.ts';
import type { PersonField } from '../person-text.ts';
import classes from './doubles.module.css';

type Side = 'kept' | 'merged';

interface MergeChoiceProps {
  readonly field: PersonField;
  readonly kept: PersonRecord;
  readonly merged: PersonRecord;
  readonly side: Side;
  readonly onChoose: (side: Side) => void;
}

/** Which record's value of one field stays. */
export function MergeChoice({ field, kept, merged, side, onChoose }: MergeChoiceProps) {
  const { t } = useTranslation('people');
  const id = useId();
  const records: readonly (readonly [Side, PersonRecord])[] = [
    ['kept', kept],
    ['merged', merged],
  ];
  return (
    <div role="radiogroup" aria-labelledby={id} className={classes.choice}>
      <Text id={id} size="sm" c="dimmed" className={classes['choiceName'] ?? ''}>
        {t(`field.${field}`)}
      </Text>
      {records.map(([one, person]) => (
        <Radio
          key={one}
          name={field}
          checked={side === one}
          onChange={() => onChoose(one)}
          label={<Value field={field} person={person} />}
          aria-description={person.caseCode}
        />
      ))}
    </div>
  );
}

function Value({ field, person }: { readonly field: PersonField; readonly person: PersonRecord }) {
  const { t } = useTranslation('people');
  const text = personFieldText(t, useFormat(), person, field);
  if (field === 'photoId' && person.photoId !== null) {
    return <PersonPhoto photoId={person.photoId} name={personName(person)} />;
  }
  if (text === '')
    return (
      <Text span inherit c="dimmed">
        {t('merge.nothing')}
      </Text>
    );
  return text;
}
