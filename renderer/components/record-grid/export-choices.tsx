import { Radio, SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** In which form a list is taken out, and which of its columns. */
export interface Taking {
  readonly form: 'workbook' | 'paper';
  readonly columns: 'shown' | 'all';
}

interface ExportChoicesProps {
  readonly taking: Taking;
  readonly onChange: (taking: Taking) => void;
}

export function ExportChoices({ taking, onChange }: ExportChoicesProps) {
  const { t } = useTranslation('grid');
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <Radio.Group
        label={t('export.form')}
        value={taking.form}
        onChange={(form) => onChange({ ...taking, form: form === 'paper' ? 'paper' : 'workbook' })}
      >
        <Stack gap={6} mt={6}>
          <Radio value="workbook" label={t('export.workbook')} />
          <Radio value="paper" label={t('export.paper')} />
        </Stack>
      </Radio.Group>
      <Radio.Group
        label={t('export.columns')}
        value={taking.columns}
        onChange={(columns) => onChange({ ...taking, columns: columns === 'all' ? 'all' : 'shown' })}
      >
        <Stack gap={6} mt={6}>
          <Radio value="shown" label={t('export.shown')} />
          <Radio value="all" label={t('export.all')} />
        </Stack>
      </Radio.Group>
    </SimpleGrid>
  );
}
