import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import type { Relation } from '@/api/types';
import { useMay } from '@/session/useSession';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import type { Organisation } from '../organisation';
import styles from '../organisation.module.css';
import { useRelations } from '../queries/relations';
import { EndDialog } from './EndDialog';
import { LinkDialog } from './LinkDialog';
import { RelationRow } from './RelationRow';

/** To whom it belongs and what belongs to it, from when until when. */
export function Relations({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation();
  const mayWrite = useMay('organisation_write') && !organisation.merged_into;
  const [linking, setLinking] = useState(false);
  const [ending, setEnding] = useState<Relation | null>(null);
  const query = useRelations(organisation.id);
  const rows = rowsOf(query.data);
  return (
    <section aria-label={t('organisation.relations')}>
      <div className={styles.sectionHead}>
        <h2>{t('organisation.relations')}</h2>
        {mayWrite && <Button onClick={() => setLinking(true)}>{t('organisation.link')}</Button>}
      </div>
      <ListStates
        query={query}
        count={rows.length}
        empty={<EmptyPage title={t('organisation.no_relations')} hint={t('organisation.no_relations_hint')} />}
      >
        <ul className={styles.relations} aria-label={t('organisation.relations')}>
          {rows.map((relation) => (
            <RelationRow key={relation.id} relation={relation} onEnd={mayWrite ? setEnding : undefined} />
          ))}
        </ul>
      </ListStates>
      {linking && <LinkDialog organisation={organisation} onClose={() => setLinking(false)} />}
      {ending && <EndDialog organisationId={organisation.id} relation={ending} onClose={() => setEnding(null)} />}
    </section>
  );
}
