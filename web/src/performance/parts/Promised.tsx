import { useTranslation } from 'react-i18next';
import { useAdmissionForm } from '@/admission/useAdmissionForm';
import { FactList } from '@/ui/FactList';
import { RecordStates } from '@/ui/RecordStates';
import styles from '../performance.module.css';

/** The figures of the latest review by the standards: what the company promised. */
export function Promised({ figures }: { figures: Record<string, string> | null | undefined }) {
  const { t } = useTranslation();
  const query = useAdmissionForm();
  if (!figures) return <p className={styles.quiet}>{t('performance.nothing_promised')}</p>;
  return (
    <section>
      <h2>{t('performance.promised_figures')}</h2>
      <RecordStates query={query}>
        {(form) => (
          <div className={styles.promised}>
            <FactList rows={form.figures.map(({ code, name, unit }) => [name, figures[code] && t('performance.amount', { value: figures[code], unit })])} />
          </div>
        )}
      </RecordStates>
    </section>
  );
}
