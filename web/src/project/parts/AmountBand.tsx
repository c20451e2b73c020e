import { useTranslation } from 'react-i18next';
import { Choose } from '@/ui/Choose';
import { useFormat } from '@/ui/useFormat';

interface Band {
  min?: number;
  max?: number;
}

interface Props extends Band {
  onChange: (band: { min: number | undefined; max: number | undefined }) => void;
}

const hundredMillion = 100_000_000;
/** The plan's tiers; a tier includes its lower bound. */
const bands: Band[] = [
  { max: hundredMillion - 1 },
  { min: hundredMillion },
  { min: 10 * hundredMillion },
  { min: 50 * hundredMillion },
  { min: 100 * hundredMillion },
];
const key = ({ min, max }: Band) => `${min ?? ''}-${max ?? ''}`;

export function AmountBand({ min, max, onChange }: Props) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const label = ({ min: from, max: to }: Band) => {
    if (from !== undefined && to !== undefined) return `${money(from)}–${money(to)}`;
    if (from !== undefined) return t('project.band_from', { amount: money(from) });
    return t('project.band_below', { amount: money((to ?? 0) + 1) });
  };
  const given = { min, max };
  const isGiven = min !== undefined || max !== undefined;
  const known = bands.some((band) => key(band) === key(given));
  const all = isGiven && !known ? [...bands, given] : bands;
  return (
    <Choose<string | undefined>
      allowClear
      style={{ minWidth: 96 }}
      label={t('project.amount')}
      placeholder={t('project.amount')}
      value={isGiven ? key(given) : undefined}
      options={all.map((band) => ({ value: key(band), label: label(band) }))}
      onChange={(chosen) => {
        const band = all.find((candidate) => key(candidate) === chosen);
        onChange({ min: band?.min, max: band?.max });
      }}
    />
  );
}
