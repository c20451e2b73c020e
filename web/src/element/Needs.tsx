import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '@/api/types';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import styles from './element.module.css';
import { NeedsDialog } from './NeedsDialog';
import { NeedRow } from './parts/NeedRow';
import { useNeeds } from './queries/needs';

/** What a project needs of the elements against what it holds and what is there. */
export function Needs({ project }: { project: Project }) {
  const { t } = useTranslation();
  const [stating, setStating] = useState(false);
  const query = useNeeds(project.id);
  const rows = query.data?.record.needs ?? [];
  const mayState = project.actions.includes('edit');
  return (
    <section aria-label={t('element.needs')}>
      {mayState && query.data && (
        <div className={styles.sectionHead}>
          <Button onClick={() => setStating(true)}>{t('element.state')}</Button>
        </div>
      )}
      <ListStates query={query} count={rows.length} empty={<EmptyPage title={t('element.no_needs')} hint={t(mayState ? 'element.no_needs_hint' : 'element.no_needs_yet')} />}>
        <ul className={styles.needs} aria-label={t('element.needs')}>
          {rows.map((need) => (
            <NeedRow key={need.element} need={need} />
          ))}
        </ul>
      </ListStates>
      {stating && query.data && <NeedsDialog kept={query.data} code={project.code} onClose={() => setStating(false)} />}
    </section>
  );
}
