import { useTranslation } from 'react-i18next';
import type { CataloguePreview } from '@/api/types';
import { FactList } from '@/ui/FactList';
import styles from '../catalogue.module.css';

/** What a version would do: which items are new, gone or otherwise, and what it would mean for the projects that run. */
export function PreviewResult({ preview }: { preview: CataloguePreview }) {
  const { t } = useTranslation();
  const codes = (list: string[]) => (list.length > 0 ? list.join(t('ui.separator')) : t('ui.none'));
  const channels = (count: number) => t('approval_catalogue.channels', { count });
  return (
    <div className={styles.preview}>
      <h2>{t('approval_catalogue.preview')}</h2>
      <p>{t('approval_catalogue.running', { count: preview.running_channels })}</p>
      <FactList
        rows={[
          [t('approval_catalogue.added'), codes(preview.added)],
          [t('approval_catalogue.removed'), codes(preview.removed)],
          [t('approval_catalogue.changed'), codes(preview.changed)],
          [t('approval_catalogue.other_items'), channels(preview.with_other_items)],
          [t('approval_catalogue.shorter'), channels(preview.planned_shorter)],
          [t('approval_catalogue.longer'), channels(preview.planned_longer)],
        ]}
      />
    </div>
  );
}
