import { useTranslation } from 'react-i18next';
import type { AdmissionReview } from '@/api/types';

/** Who was asked to sit in a review, and who did not come. */
export function Panel({ panel }: { panel: AdmissionReview['panel'] }) {
  const { t } = useTranslation();
  if (panel.length === 0) return null;
  const came = panel.filter(({ present }) => present).length;
  return (
    <section>
      <h3>{t('admission.panel')}</h3>
      <p>{t('admission.came', { came, asked: panel.length })}</p>
      <ul>
        {panel.map((seat, at) => (
          <li key={at}>{[seat.name, seat.field, !seat.present && t('admission.absent')].filter(Boolean).join(' · ')}</li>
        ))}
      </ul>
    </section>
  );
}
