import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Relation } from '@/api/types';
import { RecordLink } from '@/ui/RecordLink';
import styles from '../organisation.module.css';
import { useRelationKinds } from '../useRelationKinds';

interface Props {
  relation: Relation;
  /** Given to those who may end it. */
  onEnd?: ((relation: Relation) => void) | undefined;
}

/** One link: what the other one is, since when, and why it ended. */
export function RelationRow({ relation, onEnd }: Props) {
  const { t } = useTranslation();
  const { name } = useRelationKinds();
  const other = relation.organisation_name;
  return (
    <li data-ended={Boolean(relation.until)}>
      <span className={styles.kind}>{name(relation.kind)}</span>
      <div>
        <RecordLink type="organisation" id={relation.organisation_id} className={styles.other}>
          {other}
        </RecordLink>
        <p className={styles.quiet}>{[relation.note, relation.end_reason].filter(Boolean).join(' · ')}</p>
      </div>
      <Span relation={relation} />
      {onEnd && !relation.until && (
        <Button size="small" aria-label={t('organisation.end_of', { name: other })} onClick={() => onEnd(relation)}>
          {t('organisation.end')}
        </Button>
      )}
    </li>
  );
}

function Span({ relation: { from, until } }: { relation: Relation }) {
  const { t } = useTranslation();
  const text = () => {
    if (from && until) return t('ui.tenure', { from, until });
    if (from) return t('project.since', { date: from });
    return until ? t('organisation.to', { date: until }) : t('organisation.no_dates');
  };
  return <span className={styles.span}>{text()}</span>;
}
