import { NativeSelect, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TopRows } from './top-rows.tsx';
import type { OpenedImport } from './use-opened-import.ts';

/** Encodings that field offices meet, as the Encoding Standard calls them. */
const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15', 'macintosh', 'windows-1256'];

interface TextFileProps {
  readonly opened: OpenedImport;
  readonly onEncoding: (encoding: string) => void;
}

/** A text file does not say how its letters are written; the first rows show whether the right way was found. */
export function TextFile({ opened, onEncoding }: TextFileProps) {
  const { t } = useTranslation('imports');
  const { encoding } = opened.file;
  return (
    <Stack gap="xs">
      <NativeSelect
        label={t('file.encoding')}
        description={t('file.encoding-help')}
        maw="26rem"
        value={encoding ?? 'utf-8'}
        onChange={(event) => onEncoding(event.currentTarget.value)}
        data={encodings.map((value) => ({ value, label: t(`encoding.${value}`) }))}
      />
      <TopRows sheet={opened.sheet} headerRow={opened.mapping.headerRow} count={4} />
    </Stack>
  );
}
