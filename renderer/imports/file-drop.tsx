import { Button, FileButton, Text, ThemeIcon } from '@mantine/core';
import { IconFileImport, IconFileSpreadsheet } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, visible } from '../components/format.ts';
import classes from './imports.module.css';
import type { OpenedImport } from './use-opened-import.ts';

const accepted = '.xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.tsv,.txt';

interface FileDropProps {
  readonly file: File | null;
  readonly opened: OpenedImport | null;
  readonly onChoose: (file: File) => void;
}

/** Takes a file that is dropped anywhere on the page, or chosen with the button. */
export function FileDrop({ file, opened, onChoose }: FileDropProps) {
  const { t } = useTranslation('imports');
  const over = useDroppedFile(onChoose);
  const Icon = file ? IconFileSpreadsheet : IconFileImport;
  return (
    <div
      className={classes['drop']}
      {...(over ? { 'data-over': true } : {})}
      {...(file ? { 'data-chosen': true } : {})}
    >
      <ThemeIcon size={44} radius="md" variant="light">
        <Icon size={26} stroke={1.5} />
      </ThemeIcon>
      <div className={classes['dropText']}>
        <Text fw={600}>{file ? visible(file.name) : t('file.drop')}</Text>
        <Text size="sm" c="dimmed" role="status">
          {file ? <FileFacts file={file} opened={opened} /> : t('file.formats')}
        </Text>
      </div>
      <FileButton accept={accepted} onChange={(chosen) => chosen && onChoose(chosen)}>
        {(props) => (
          <Button {...props} variant={file ? 'default' : 'filled'}>
            {file ? t('file.choose-other') : t('file.choose')}
          </Button>
        )}
      </FileButton>
    </div>
  );
}

function FileFacts({ file, opened }: { readonly file: File; readonly opened: OpenedImport | null }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const size = t('common:kilobytes', { size: format.number(Math.ceil(file.size / 1024)) });
  if (!opened) return size;
  const { sheets } = opened.file;
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rowCount, 0);
  const facts = [
    t(`format.${opened.file.format}`),
    size,
    ...(sheets.length > 1 ? [t('file.sheets', { count: sheets.length, shown: format.number(sheets.length) })] : []),
    t('file.rows', { count: rows, shown: format.number(rows) }),
  ];
  return facts.join(' · ');
}

/** Follows files that are dragged over the window. Without this a dropped file would replace the program in a browser. */
function useDroppedFile(onChoose: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  const choose = useEffectEvent(onChoose);
  useEffect(() => {
    function drag(event: DragEvent): void {
      event.preventDefault();
      setOver(event.type === 'dragover');
    }
    function drop(event: DragEvent): void {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) choose(file);
    }
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', drag);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', drag);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return over;
}
