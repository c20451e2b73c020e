import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import styles from '../work.module.css';
import { workKinds, type WorkKind } from '../workSearch';

interface Props {
  counts: Record<string, number>;
  chosen: WorkKind | undefined;
  onChoose: (kind: WorkKind | undefined) => void;
}

/** How much of each kind waits; a click leaves only that kind, another one brings the rest back. */
export function KindChips({ counts, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const { name } = useReference();
  const waiting = workKinds.filter((kind) => (counts[kind] ?? 0) > 0 || kind === chosen);
  if (waiting.length === 0) return null;
  return (
    <div role="group" aria-label={t('work.by_kind')} className={styles.chips}>
      {waiting.map((kind) => (
        <button key={kind} type="button" aria-pressed={kind === chosen} onClick={() => onChoose(kind === chosen ? undefined : kind)}>
          {name('work_kinds', kind)} <strong>{counts[kind] ?? 0}</strong>
        </button>
      ))}
    </div>
  );
}
