import { useTranslation } from 'react-i18next';
import styles from '../project.module.css';
import { stretches } from '../recognised';
import { useFieldLabel } from '../useFieldLabel';
import type { Pasted } from './PasteText';

interface Props {
  pasted: Pasted;
  /** The pointer of the field in hand. */
  active: string | null;
  onActive: (pointer: string | null) => void;
  onChoose: (pointer: string) => void;
}

/** The message with every recognised place marked; a place leads to its field, and the field in hand to its place. */
export function RecognisedText({ pasted, active, onActive, onChoose }: Props) {
  const { t } = useTranslation();
  const label = useFieldLabel();
  const { fields } = pasted.found;
  const doubts = fields.flatMap((field) => field.remarks.map((remark) => `${label(field.pointer)}: ${remark}`));
  return (
    <section className={styles.recognised} aria-label={t('project.recognised')}>
      <h2>{t('project.recognised')}</h2>
      {fields.length === 0 && <p className={styles.quiet}>{t('project.none_recognised')}</p>}
      <p>
        {stretches(pasted.text, fields).map((stretch, index) => {
          const [first] = stretch.fields;
          if (first === undefined) return <span key={index}>{stretch.text}</span>;
          return (
            <button
              key={index}
              type="button"
              data-active={stretch.fields.some((field) => field.pointer === active)}
              title={stretch.fields.map((field) => label(field.pointer)).join(t('ui.separator'))}
              onMouseEnter={() => onActive(first.pointer)}
              onMouseLeave={() => onActive(null)}
              onFocus={() => onActive(first.pointer)}
              onBlur={() => onActive(null)}
              onClick={() => onChoose(first.pointer)}
            >
              {stretch.text}
            </button>
          );
        })}
      </p>
      {doubts.length > 0 && (
        <ul>
          {doubts.map((doubt) => (
            <li key={doubt} className={styles.quiet}>
              {doubt}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
