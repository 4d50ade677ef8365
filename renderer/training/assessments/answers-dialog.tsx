import { Alert, Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { safetyItems, type Answers, type Instrument } from '../../../shared/training/assessments/instrument.ts';
import { client } from '../../api/client.ts';
import { visible } from '../../components/format.ts';
import { useAction } from '../../components/use-action.tsx';

interface AnswersDialogProps {
  readonly assessmentId: string;
  readonly instrument: Instrument;
  readonly person: { readonly enrolmentId: string; readonly name: string };
  readonly answers: Answers;
  readonly onClose: () => void;
}

/** The questions of an instrument, one below the other. An answer that asks for it brings the safe-referral steps up at once. */
export function AnswersDialog({ assessmentId, instrument, person, answers, onClose }: AnswersDialogProps) {
  const { t } = useTranslation('assessments');
  const [given, setGiven] = useState<Answers>(answers);
  const { run, running, problem } = useAction();
  const isUrgent = safetyItems(instrument, given).length > 0;
  async function save(): Promise<void> {
    const input = { id: assessmentId, enrolmentId: person.enrolmentId, answers: { ...given } };
    if (await run(() => client.assessments.recordAnswers(input))) onClose();
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('answers.title', { instrument: instrument.name, name: visible(person.name) })}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <Stack>
        <Text size="sm">{instrument.introduction}</Text>
        {instrument.items.map(({ id, text }, index) => (
          <Radio.Group
            key={id}
            label={`${String(index + 1)}. ${text}`}
            value={given[id] === undefined ? '' : String(given[id])}
            onChange={(value) => setGiven((all) => ({ ...all, [id]: Number(value) }))}
          >
            <Group gap="md" mt={6}>
              {instrument.choices.map((choice) => (
                <Radio key={choice.value} value={String(choice.value)} label={choice.text} />
              ))}
            </Group>
          </Radio.Group>
        ))}
        {isUrgent && (
          <Alert color="red" icon={<IconHeartHandshake />} title={t('safety.title')} role="alert">
            {t('safety.text')}
          </Alert>
        )}
        {problem}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('form:cancel')}
          </Button>
          <Button loading={running} onClick={() => void save()}>
            {t('form:save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
