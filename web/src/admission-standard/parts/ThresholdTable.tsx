import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Threshold } from '@/api/types';
import styles from '@/approval-catalogue/catalogue.module.css';
import { VersionHead } from '@/approval-catalogue/VersionHead';
import { Light } from '@/ui/Light';
import { useThresholdWords } from '../useThresholdWords';

interface Props {
  thresholds: Threshold[];
  /** What the server says is wrong, by the places of thresholds. */
  faults?: ReadonlyMap<number, string>;
  /** What may be done with the threshold at a place. */
  deeds?: (at: number) => ReactNode;
}

/** The thresholds, one line each: how much of what, for which projects, and where that was published. */
export function ThresholdTable({ thresholds, faults, deeds }: Props) {
  const { t } = useTranslation();
  const words = useThresholdWords();
  const heads = [t('admission_standard.indicator'), t('admission_standard.at_least'), t('admission_standard.scope'), t('admission_standard.force'), t('admission_standard.source')];
  return (
    <div className={styles.scroll} role="region" aria-label={t('admission_standard.region')} tabIndex={0}>
      <table aria-label={t('admission_standard.thresholds')}>
        <VersionHead heads={heads} withDeeds={deeds !== undefined} />
        <tbody>
          {thresholds.map((threshold, at) => (
            <tr key={at}>
              <th scope="row">
                {words.indicator(threshold)}
                {faults?.has(at) && (
                  <p>
                    <Light state="bad" word={t('approval_catalogue.refused')} reason={faults.get(at) ?? ''} />
                  </p>
                )}
              </th>
              <td>{words.atLeast(threshold)}</td>
              <td>{words.scope(threshold)}</td>
              <td>{words.force(threshold)}</td>
              <td>{threshold.source}</td>
              {deeds && <td>{deeds(at)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
