import { useTranslation } from 'react-i18next';
import type { ShownLight } from '@/api/types';
import { useUnits } from '@/reference/usePeople';
import styles from '../phone.module.css';

/** Why a light is not green, each with who answers for it and from which unit. */
export function Reasons({ reasons }: { reasons: ShownLight['reasons'] }) {
  const { t } = useTranslation();
  const units = useUnits();
  if (reasons.length === 0) return null;
  return (
    <ul className={styles.reasons}>
      {reasons.map(({ cause, text, answers, problem_id: problem }) => (
        <li key={`${cause}${problem ?? ''}`}>
          {text}
          {answers && <span className={styles.quiet}>{t('phone.projects.answers', { who: whoOf(answers.name, unitOf(answers.unit_id)) })}</span>}
        </li>
      ))}
    </ul>
  );
  function unitOf(id: string | null | undefined): string | undefined {
    return units.find(({ value }) => value === id)?.label;
  }
}

/** A unit that answers itself is not named twice. */
function whoOf(name: string, unit: string | undefined): string {
  return unit === undefined || unit === name ? name : `${name} · ${unit}`;
}
