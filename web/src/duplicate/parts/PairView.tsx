import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Pair } from '@/api/types';
import { minute } from '@/ui/date';
import { Likeness } from '@/ui/Likeness';
import styles from '../duplicate.module.css';
import { Sides } from './Sides';

interface Props {
  pair: Pair;
  onDecide: (pair: Pair) => void;
}

/** One pair: how sure, why, both leads beside each other, and what was decided or can be. */
export function PairView({ pair, onDecide }: Props) {
  const { t } = useTranslation();
  return (
    <li className={styles.pair}>
      <div className={styles.pairHead}>
        <p>
          <Likeness label={pair.label} score={pair.score} /> <span className={styles.reasons}>{pair.reasons.join(' · ')}</span>
        </p>
        {!pair.decision && (
          <Button onClick={() => onDecide(pair)} aria-label={t('duplicate.decide_pair', { first: pair.first.code, second: pair.second.code })}>
            {t('duplicate.decide')}
          </Button>
        )}
      </div>
      <Sides pair={pair} />
      {pair.decision && <Decided pair={pair} />}
    </li>
  );
}

function Decided({ pair }: { pair: Pair }) {
  const { t } = useTranslation();
  const decision = pair.decision === 'same' || pair.decision === 'related' ? pair.decision : 'different';
  return (
    <p className={styles.decided}>
      <strong>{t(`duplicate.decisions.${decision}`)}</strong> {pair.reason}{' '}
      <span className={styles.quiet}>{[pair.decided_by, pair.decided_at && minute(pair.decided_at)].filter(Boolean).join(' ')}</span>
    </p>
  );
}
