import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { useMay } from '@/session/useSession';
import type { KeptOrganisation, Organisation } from '../organisation';
import styles from '../organisation.module.css';
import { EditDialog } from './EditDialog';
import { MergedInto } from './MergedInto';
import { MergeDialog } from './MergeDialog';
import { UnmergeDialog } from './UnmergeDialog';
import { Uscc } from './Uscc';

type Deed = 'edit' | 'merge' | 'unmerge';

export function Head({ kept }: { kept: KeptOrganisation }) {
  const [deed, setDeed] = useState<Deed | null>(null);
  const organisation = kept.record;
  const shut = () => setDeed(null);
  return (
    <header className={styles.head}>
      {organisation.merged_into && <MergedInto id={organisation.merged_into} />}
      <div className={styles.titleLine}>
        <div>
          <h1>{organisation.name}</h1>
          <Subtitle organisation={organisation} />
        </div>
        <Deeds organisation={organisation} onChoose={setDeed} />
      </div>
      {deed === 'edit' && <EditDialog kept={kept} onClose={shut} />}
      {deed === 'merge' && <MergeDialog kept={kept} onClose={shut} />}
      {deed === 'unmerge' && <UnmergeDialog organisation={organisation} onClose={shut} />}
    </header>
  );
}

function Subtitle({ organisation }: { organisation: Organisation }) {
  const { name } = useReference();
  const facts = [
    name('organisation_kinds', organisation.kind),
    organisation.country,
    name('districts', organisation.district),
    name('industries', organisation.industry),
  ];
  return (
    <p className={styles.subtitle}>
      {facts.filter(Boolean).join(' · ')}
      {organisation.uscc && (
        <>
          {' · '}
          <Uscc organisation={organisation} />
        </>
      )}
    </p>
  );
}

/** The server names no actions of an organisation: what the asker may do at all decides. */
function Deeds({ organisation, onChoose }: { organisation: Organisation; onChoose: (deed: Deed) => void }) {
  const { t } = useTranslation();
  const mayWrite = useMay('organisation_write');
  const mayMerge = useMay('duplicate_decide') && mayWrite;
  const isMerged = Boolean(organisation.merged_into);
  return (
    <div className={styles.deeds}>
      {mayWrite && !isMerged && <Button onClick={() => onChoose('edit')}>{t('organisation.edit')}</Button>}
      {mayMerge && !isMerged && <Button onClick={() => onChoose('merge')}>{t('duplicate.merge')}</Button>}
      {mayMerge && isMerged && <Button onClick={() => onChoose('unmerge')}>{t('duplicate.unmerge')}</Button>}
    </div>
  );
}
