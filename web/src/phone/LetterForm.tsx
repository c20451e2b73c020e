import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Editor } from './Editor';
import styles from './phone.module.css';
import { hrefOf } from './place';
import { useLetterDeeds } from './queries/letters';
import { useReader } from './reader';

/** A letter that was written before, taken out of what is sent while it is mended. */
export function LetterForm({ id }: { id: string }) {
  const { t } = useTranslation();
  const { user } = useReader();
  const { takeUp } = useLetterDeeds();
  const { data, isPending } = useQuery({
    queryKey: ['letter', id],
    gcTime: 0,
    structuralSharing: false,
    refetchOnWindowFocus: false,
    queryFn: async () => (await takeUp(id)) ?? null,
  });
  if (isPending) return <p className={styles.loading} role="status">{t('phone.loading')}</p>;
  if (!data || data.account !== user.id) {
    return (
      <p>
        {t('phone.letters.gone')} <a href={hrefOf({ at: 'projects' })}>{t('phone.screens.projects')}</a>
      </p>
    );
  }
  return <Editor letter={data} />;
}
