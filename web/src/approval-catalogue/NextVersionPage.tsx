import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/session/useSession';
import { EmptyPage } from '@/ui/EmptyPage';
import { RecordStates } from '@/ui/RecordStates';

interface Props<V> {
  query: { data: { items: V[] } | undefined; error: unknown; refetch: () => unknown };
  /** What is said where there is no version to go on from. */
  none: string;
  children: (last: V) => ReactNode;
}

/** Writing the version that comes after the last one, for whoever may enter it. */
export function NextVersionPage<V>({ query, none, children }: Props<V>) {
  const { t } = useTranslation();
  const mayEnter = useMay('reference_edit');
  if (!mayEnter) return <EmptyPage title={t('approval_catalogue.may_not')} hint={t('approval_catalogue.may_not_hint')} />;
  return (
    <RecordStates query={query}>
      {({ items }) => {
        const last = items.at(-1);
        return last ? children(last) : <EmptyPage title={none} />;
      }}
    </RecordStates>
  );
}
