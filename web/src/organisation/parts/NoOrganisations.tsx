import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { EmptyPage } from '@/ui/EmptyPage';

interface Props {
  filtered: boolean;
  onClear: () => void;
  /** Given to those who may enter one. */
  onEnter?: (() => void) | undefined;
}

export function NoOrganisations({ filtered, onClear, onEnter }: Props) {
  const { t } = useTranslation();
  if (filtered) {
    return (
      <EmptyPage title={t('organisation.none_found')} hint={t('project.none_found_hint')}>
        <Button onClick={onClear}>{t('project.clear_filters')}</Button>
      </EmptyPage>
    );
  }
  return (
    <EmptyPage title={t('organisation.empty')} hint={t('organisation.empty_hint')}>
      {onEnter && <Button onClick={onEnter}>{t('organisation.enter_first')}</Button>}
    </EmptyPage>
  );
}
