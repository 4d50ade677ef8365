import { Image, Loader, Modal, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../shared/records/contract.ts';
import { api } from '../api/client.ts';
import { fromBase64 } from '../api/files.ts';
import { visible } from './format.ts';

/** Images that a browser decodes without running anything; SVG is not one of them. */
const shownImages = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);

function useBlobAddress(data: { readonly mediaType: string; readonly data: string } | undefined): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!data) return undefined;
    const made = URL.createObjectURL(new Blob([fromBase64(data.data)], { type: data.mediaType }));
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the address is a resource that must be given back
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  return address;
}

/** The picture of an attachment, from memory; `null` while it is read or when it is no picture. */
export function useAttachmentImage(id: string | null): string | null {
  const { data } = useQuery(
    api.records.readAttachment.queryOptions({ input: { id: id ?? '' }, enabled: id !== null, gcTime: 0 }),
  );
  return useBlobAddress(data && shownImages.has(data.mediaType) ? data : undefined);
}

interface AttachmentViewProps {
  readonly attachment: Attachment;
  readonly onClose: () => void;
}

/** Shows a picture; nothing is written to the disk for it. Other files (a PDF would need a plug-in) can be saved and opened. */
export function AttachmentView({ attachment, onClose }: AttachmentViewProps) {
  const { t } = useTranslation();
  const { data, isPending } = useQuery(
    api.records.readAttachment.queryOptions({ input: { id: attachment.id }, gcTime: 0 }),
  );
  const address = useBlobAddress(data);
  const name = visible(attachment.name);
  return (
    <Modal opened onClose={onClose} title={name} size="xl" centered>
      {isPending && <Loader />}
      {address !== null && data && shownImages.has(data.mediaType) && <Image src={address} alt={name} fit="contain" />}
      {data && !shownImages.has(data.mediaType) && <Text>{t('common:attachments.not-shown')}</Text>}
    </Modal>
  );
}
