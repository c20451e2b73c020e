import { useTranslation } from 'react-i18next';
import type { ToldProgress } from '@/api/types';
import { AttachmentLink } from '@/attachment/AttachmentLink';
import { Bar } from '@/ui/Bar';
import { minute } from '@/ui/date';
import { useFormat } from '@/ui/useFormat';
import styles from '../progress.module.css';

interface Props {
  told: ToldProgress | null | undefined;
  max: number;
  /** Whether a bulletin has this value of the month. */
  counts: boolean;
}

/** A value of a month: the amount, how far the works are, who told it, and the photo by which it was verified. */
export function ToldCell({ told, max, counts }: Props) {
  const { t } = useTranslation();
  const { money } = useFormat();
  if (!told) return <span className={styles.quiet}>{t('ui.none')}</span>;
  return (
    <>
      <strong>{money(told.invested_yuan)}</strong> {counts && <span className={styles.counts}>{t('progress.in_bulletin')}</span>}
      <Bar value={told.invested_yuan} max={max} />
      {told.works && <p>{told.works}</p>}
      {told.photo && (
        <p>
          <AttachmentLink id={told.photo.attachment_id}>{t('progress.photo')}</AttachmentLink> {told.photo.place} {minute(told.photo.taken_at)}
        </p>
      )}
      <p className={styles.quiet}>
        {told.by} {minute(told.at)}
      </p>
    </>
  );
}
