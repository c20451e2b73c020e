import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AdmissionStandards } from '@/api/types';
import { CatalogueHead } from '@/approval-catalogue/CatalogueHead';
import styles from '@/approval-catalogue/catalogue.module.css';
import { Versions } from '@/approval-catalogue/Versions';
import { useMay } from '@/session/useSession';
import { EmptyPage } from '@/ui/EmptyPage';
import { FactList } from '@/ui/FactList';
import { ListStates } from '@/ui/ListStates';
import { ThresholdTable } from './parts/ThresholdTable';
import { useStandards } from './queries/standards';
import { useThresholdWords } from './useThresholdWords';

const route = getRouteApi('/admission-standards');

/** The versions of the standards of admission, and what one of them asks for. */
export function StandardsPage() {
  const { t } = useTranslation();
  const { version } = route.useSearch();
  const mayEnter = useMay('reference_edit');
  const query = useStandards();
  const versions = query.data?.items ?? [];
  const shown = versions.find((standards) => standards.version === version) ?? versions.at(-1);
  return (
    <section className={styles.page}>
      <CatalogueHead />
      <div className={styles.deeds}>
        <p className={styles.quiet}>{t('admission_standard.about')}</p>
        {mayEnter && (
          <Link to="/admission-standards/next" className={styles.next}>
            {t('approval_catalogue.write_next')}
          </Link>
        )}
      </div>
      <ListStates query={query} count={versions.length} empty={<EmptyPage title={t('admission_standard.none')} />}>
        <Versions to="/admission-standards" versions={versions} shown={shown?.version} />
        {shown && <Standards standards={shown} />}
      </ListStates>
    </section>
  );
}

function Standards({ standards }: { standards: AdmissionStandards }) {
  const { t } = useTranslation();
  const { qualities } = useThresholdWords();
  return (
    <>
      <h2>{t('admission_standard.of_version', { version: standards.version })}</h2>
      <FactList
        rows={[
          [t('admission_standard.passed_from'), t('admission_standard.points', { points: standards.passed_from })],
          [t('admission_standard.conditional_from'), t('admission_standard.points', { points: standards.conditional_from })],
          [t('admission_standard.weights'), qualities.map(({ code, name }) => t('admission_standard.weight', { name, weight: standards.weights[code] ?? 0 })).join(t('ui.separator'))],
        ]}
      />
      <ThresholdTable thresholds={standards.thresholds} />
    </>
  );
}
