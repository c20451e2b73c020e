import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Measures } from '@/api/types';
import { useReference } from '@/reference/useReference';
import { Choose } from '@/ui/Choose';
import { DistrictMap, type DistrictFigure } from '@/ui/DistrictMap';
import { useFigureWords } from '../useFigureWords';
import styles from '../measure.module.css';

interface Props {
  /** Taken apart by district. */
  measures: Measures;
  year: number | undefined;
  /** The measure that stands on the map; the first that has parts where none was chosen. */
  chosen: string | undefined;
  onChoose: (code: string) => void;
}

/** One measure on the map of districts; each district opens its records. */
export function Districts({ measures, year, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const { choices } = useReference();
  const words = useFigureWords();
  const parted = measures.items.filter(({ parts }) => parts.length > 0);
  const measure = parted.find(({ code }) => code === chosen) ?? parted[0];
  if (measure === undefined) return null;
  const { code, name, unit } = measure;
  const rows = choices('districts').map((district): DistrictFigure => {
    const part = measure.parts.find((candidate) => candidate.code === district.value);
    return { code: district.value, name: district.label, value: part?.value ?? part?.numerator ?? 0, words: [part ? words(unit, part) : '0'] };
  });
  return (
    <>
      <div className={styles.mapHead}>
        <h3>{t('measure.map.title')}</h3>
        <Choose label={t('measure.map.measure')} value={code} options={parted.map((one) => ({ value: one.code, label: one.name }))} onChange={onChoose} />
      </div>
      <DistrictMap
        label={t('measure.map.label', { name })}
        region={t('measure.map.region', { name })}
        head={t('measure.by.district')}
        rows={rows}
        columns={[[name, (row) => row.words[0]]]}
        link={(district, label, shape) => (
          <Link key={district} to="/cockpit/$code" params={{ code }} search={{ district, ...(year !== undefined && { year }) }} aria-label={label}>
            {shape}
          </Link>
        )}
      />
    </>
  );
}
