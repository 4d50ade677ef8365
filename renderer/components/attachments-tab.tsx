import {
  ActionIcon,
  Button,
  FileButton,
  Group,
  Loader,
  Modal,
  Progress,
  Select,
  Stack,
  Table,
  Text,
} from '@mantine/core';
import { IconDownload, IconEye, IconPaperclip, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attachmentKinds, maximumAttachmentBytes } from '../../shared/records/contract.ts';
import type { Attachment, RecordKind } from '../../shared/records/contract.ts';
import { api, client } from '../api/client.ts';
import { fromBase64, saveBlob, upload } from '../api/files.ts';
import { useShowError } from '../api/refusal.ts';
import { AttachmentView } from './attachment-view.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { EmptyState } from './empty-state.tsx';
import { useFormat, visible } from './format.ts';

interface AttachmentsTabProps {
  readonly kind: RecordKind;
  readonly id: string;
  /** Whether this user may add and remove files here. */
  readonly editable: boolean;
}

/** The files of a record. They are kept inside the encrypted file and shown from memory. */
export function AttachmentsTab({ kind, id, editable }: AttachmentsTabProps) {
  const { t } = useTranslation();
  const { data, isPending } = useQuery(api.records.attachments.queryOptions({ input: { kind, id } }));
  const [adding, setAdding] = useState<File | null>(null);
  const [viewed, setViewed] = useState<Attachment | null>(null);
  const [removed, setRemoved] = useState<Attachment | null>(null);
  if (isPending) return <Loader />;
  const attachments = data?.attachments ?? [];
  const add = editable && (
    <FileButton onChange={setAdding}>
      {(button) => (
        <Button {...button} variant="default" leftSection={<IconPaperclip size={16} />}>
          {t('common:attachments.add')}
        </Button>
      )}
    </FileButton>
  );
  return (
    <Stack mt="md" align="flex-start">
      {attachments.length === 0 ? (
        <EmptyState title={t('common:attachments.empty')} text={t('common:attachments.empty-text')}>
          {add}
        </EmptyState>
      ) : (
        <>
          {add}
          <AttachmentTable
            attachments={attachments}
            onView={setViewed}
            {...(editable ? { onRemove: setRemoved } : {})}
          />
        </>
      )}
      {adding && <AddDialog kind={kind} id={id} file={adding} onClose={() => setAdding(null)} />}
      {viewed && <AttachmentView attachment={viewed} onClose={() => setViewed(null)} />}
      <ConfirmDialog
        opened={removed !== null}
        onClose={() => setRemoved(null)}
        title={t('common:attachments.remove-title')}
        text={t('common:attachments.remove-text', { name: visible(removed?.name ?? '') })}
        action={t('common:attachments.remove')}
        danger
        onConfirm={() => client.records.removeAttachment({ id: removed?.id ?? '' })}
      />
    </Stack>
  );
}

interface AttachmentTableProps {
  readonly attachments: readonly Attachment[];
  readonly onView: (attachment: Attachment) => void;
  readonly onRemove?: (attachment: Attachment) => void;
}

function AttachmentTable({ attachments, onView, onRemove }: AttachmentTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const showError = useShowError();
  async function save(attachment: Attachment): Promise<void> {
    const { data, mediaType } = await client.records.readAttachment({ id: attachment.id });
    saveBlob(new Blob([fromBase64(data)], { type: mediaType }), attachment.name);
  }
  return (
    <Table maw="56rem">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('common:attachments.name')}</Table.Th>
          <Table.Th>{t('common:attachments.kind')}</Table.Th>
          <Table.Th>{t('common:attachments.size')}</Table.Th>
          <Table.Th>{t('common:attachments.added')}</Table.Th>
          <Table.Th aria-label={t('common:actions')} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {attachments.map((attachment) => {
          const name = visible(attachment.name);
          return (
            <Table.Tr key={attachment.id}>
              <Table.Td>{name}</Table.Td>
              <Table.Td>{t(`common:attachment-kind.${attachment.kind}`)}</Table.Td>
              <Table.Td>{t('common:kilobytes', { size: format.number(Math.ceil(attachment.size / 1024)) })}</Table.Td>
              <Table.Td>{format.dateTime(attachment.addedAt)}</Table.Td>
              <Table.Td>
                <Group gap={4} wrap="nowrap" justify="flex-end">
                  <ActionIcon
                    variant="subtle"
                    aria-label={t('common:attachments.view', { name })}
                    onClick={() => onView(attachment)}
                  >
                    <IconEye size={18} />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    aria-label={t('common:attachments.save', { name })}
                    onClick={() => void save(attachment).catch(showError)}
                  >
                    <IconDownload size={18} />
                  </ActionIcon>
                  {onRemove && (
                    <ActionIcon
                      variant="subtle"
                      color="red"
                      aria-label={t('common:attachments.remove-name', { name })}
                      onClick={() => onRemove(attachment)}
                    >
                      <IconTrash size={18} />
                    </ActionIcon>
                  )}
                </Group>
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

interface AddDialogProps {
  readonly kind: RecordKind;
  readonly id: string;
  readonly file: File;
  readonly onClose: () => void;
}

type AttachmentKind = (typeof attachmentKinds)[number];

function AddDialog({ kind, id, file, onClose }: AddDialogProps) {
  const { t } = useTranslation();
  const showError = useShowError();
  const [attachmentKind, setKind] = useState<AttachmentKind>(file.type.startsWith('image/') ? 'photo' : 'other');
  const [sent, setSent] = useState<number | null>(null);
  const tooBig = file.size > maximumAttachmentBytes;
  async function add(): Promise<void> {
    setSent(0);
    try {
      const uploadId = await upload(file, setSent);
      const mediaType = file.type === '' ? 'application/octet-stream' : file.type;
      await client.records.attach({
        recordKind: kind,
        recordId: id,
        uploadId,
        name: file.name,
        mediaType,
        kind: attachmentKind,
      });
      onClose();
    } catch (error) {
      showError(error);
      setSent(null);
    }
  }
  return (
    <Modal opened onClose={onClose} title={t('common:attachments.add')} centered>
      <Stack>
        <Text size="sm">{visible(file.name)}</Text>
        {tooBig ? (
          <Text size="sm" c="red" role="alert">
            {t('common:attachments.too-big', { megabytes: maximumAttachmentBytes / 1024 / 1024 })}
          </Text>
        ) : (
          <Select<AttachmentKind>
            label={t('common:attachments.kind')}
            data={attachmentKinds.map((value) => ({ value, label: t(`common:attachment-kind.${value}`) }))}
            value={attachmentKind}
            allowDeselect={false}
            onChange={(next) => next && setKind(next)}
          />
        )}
        {sent !== null && <Progress value={(sent / Math.max(file.size, 1)) * 100} aria-label={t('common:working')} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('form:cancel')}
          </Button>
          <Button disabled={tooBig} loading={sent !== null} onClick={() => void add()}>
            {t('common:attachments.add')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
