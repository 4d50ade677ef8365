import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { washingtonGroupFields } from '../../../shared/people/person.ts';
import { washingtonGroupAnswers } from '../../../shared/people/washington-group.ts';
import type { WashingtonGroupDomain } from '../../../shared/people/washington-group.ts';
import { FormSection, useFieldValue, useSetFields } from '../../components/record-form/index.ts';
import classes from './functioning.module.css';

/** The Washington Group Short Set: six questions and four answers in their official wording and order. */
export function FunctioningSection() {
  const { t } = useTranslation('washington-group');
  return (
    <FormSection
      title={t('title')}
      description={
        <>
          {t('guidance')} <q>{t('introduction')}</q>
        </>
      }
    >
      <div data-wide className={classes.questions}>
        {washingtonGroupFields.map((domain) => (
          <Question key={domain} domain={domain} />
        ))}
      </div>
    </FormSection>
  );
}

const notAsked = 'not-asked';

function Question({ domain }: { readonly domain: WashingtonGroupDomain }) {
  const { t } = useTranslation('washington-group');
  const setFields = useSetFields();
  const value = useFieldValue(domain);
  return (
    <Radio.Group
      name={domain}
      data-path={domain}
      label={t(`question.${domain}`)}
      value={typeof value === 'number' ? String(value) : notAsked}
      onChange={(answer) => setFields({ [domain]: answer === notAsked ? null : Number(answer) })}
    >
      <div className={classes.answers}>
        {washingtonGroupAnswers.map((answer) => (
          <Radio key={answer} value={String(answer)} label={t(`answer.${answer}`)} />
        ))}
        <Radio value={notAsked} label={t('people:not-asked')} color="gray" />
      </div>
    </Radio.Group>
  );
}
