import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Missing } from '@/api/types';
import styles from '../transition.module.css';

/** What can be opened to make up for a missing thing. */
export type Owed = 'appoint' | 'team' | 'review';

interface Props {
  title?: string;
  missing: Missing[];
  onOwed: (owed: Owed) => void;
}

const remedies: Record<string, Owed | undefined> = { leader: 'appoint', team: 'team', admission: 'review' };

/** Each missing thing: what, who owes it, since when, and the way to make up for it. */
export function MissingList({ title, missing, onOwed }: Props) {
  const { t } = useTranslation();
  return (
    <Alert
      type="warning"
      className={styles.missing}
      title={title ?? t('transition.missing')}
      description={
        <ul>
          {missing.map((item) => {
            const remedy = remedies[item.kind];
            return (
              <li key={item.kind + item.code}>
                {item.detail}{' '}
                {remedy && (
                  <Button size="small" onClick={() => onOwed(remedy)}>
                    {t(`transition.remedy.${remedy}`)}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      }
    />
  );
}
