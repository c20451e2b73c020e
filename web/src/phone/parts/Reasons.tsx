import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ShownLight } from '@/api/types';
import { peopleQuery } from '@/reference/peopleQuery';
import { useUnits } from '@/reference/usePeople';
import styles from '../phone.module.css';

type Answers = NonNullable<ShownLight['reasons'][number]['answers']>;

/** Why a light is not green, each with who answers for it and from which unit. */
export function Reasons({ reasons }: { reasons: ShownLight['reasons'] }) {
  const { t } = useTranslation();
  const units = useUnits();
  const { data: people } = useQuery(peopleQuery);
  if (reasons.length === 0) return null;
  return (
    <ul className={styles.reasons}>
      {reasons.map(({ cause, text, answers, problem_id: problem }) => (
        <li key={`${cause}${problem ?? ''}`}>
          {text}
          {answers && <span className={styles.quiet}>{t('phone.projects.answers', { who: whoOf(answers.name, unitOf(answers)) })}</span>}
        </li>
      ))}
    </ul>
  );
  function unitOf({ unit_id: unit, person_id: person }: Answers): string | undefined {
    const id = unit ?? people?.find((one) => one.id === person)?.unit_id;
    return units.find(({ value }) => value === id)?.label;
  }
}

/** A unit that answers itself is not named twice. */
function whoOf(name: string, unit: string | undefined): string {
  return unit === undefined || unit === name ? name : `${name} · ${unit}`;
}
