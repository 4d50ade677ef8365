import { Button } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client.ts';
import { useFormat } from '../../components/format.ts';
import { useAction } from '../../components/use-action.tsx';

/** Takes what the connected scale shows. There is none on a computer without a scale. */
export function ScaleButton({ onRead }: { readonly onRead: (gross: string) => void }) {
  const { t } = useTranslation('weighing');
  const { decimalSign } = useFormat();
  const { run, running, problem } = useAction();
  const { data } = useQuery(api.deliveries.scale.queryOptions({ input: {}, staleTime: Infinity }));
  if (data?.connected !== true) return null;
  const read = () =>
    run(async () => {
      const { grams } = await client.deliveries.readScale({});
      onRead((grams / 1000).toString().replace('.', decimalSign));
    });
  return (
    <>
      <Button
        size="md"
        variant="default"
        leftSection={<IconScale size={18} />}
        loading={running}
        onClick={() => void read()}
      >
        {t('read-scale')}
      </Button>
      {problem}
    </>
  );
}
