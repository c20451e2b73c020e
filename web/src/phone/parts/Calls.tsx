import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ProjectItem } from '@/api/types';
import { peopleQuery } from '@/reference/peopleQuery';
import styles from '../phone.module.css';

/** Whom to call about a project: who leads it and who serves it, as far as they have a number. */
export function Calls({ project: { leader, liaison } }: { project: ProjectItem }) {
  const { t } = useTranslation();
  const { data: people } = useQuery(peopleQuery);
  const answering = [liaison?.person_id, leader?.person_id];
  const called = answering.flatMap((id) => people?.find((person) => person.id === id && person.dial) ?? []);
  return called.map(({ id, name, phone, dial }) => (
    <a key={id} className={styles.deed} href={`tel:${dial}`} aria-label={t('phone.projects.call_at', { name, phone })}>
      {t('phone.projects.call', { name })}
    </a>
  ));
}
