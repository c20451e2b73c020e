import { useTranslation } from 'react-i18next';

/** Under this name stands in the change log what nobody did by hand. */
const system = 'system';

/** Who did something, as it is read: the system has a name in each language. */
export function useActorName() {
  const { t } = useTranslation();
  return (name: string): string => (name === system ? t('ui.system') : name);
}
