import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Person } from '@/api/types';
import { useReference } from '@/reference/useReference';
import styles from '../person.module.css';
import { StandingOf } from './StandingOf';

/** The id under which a person's line is found again when what was opened from it is closed. */
export function personLine(id: string): string {
  return `person-${id}`;
}

/** One line a person: who, of which unit, in which roles, and whether the person is there. */
export function PersonRow({ person }: { person: Person }) {
  const { t } = useTranslation();
  const { name } = useReference();
  return (
    <li>
      <div>
        <Link id={personLine(person.id)} to="/people" search={(before) => ({ ...before, person: person.id })} replace className={styles.name}>
          {person.name}
        </Link>
        <p className={styles.quiet}>{[person.unit_name, person.post].filter(Boolean).join(' · ')}</p>
      </div>
      <span>{person.roles.map((role) => name('roles', role)).join(t('ui.separator'))}</span>
      <StandingOf personId={person.id} />
    </li>
  );
}
