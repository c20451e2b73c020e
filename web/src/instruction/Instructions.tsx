import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import type { Project } from '@/api/types';
import styles from '@/assigned/assigned.module.css';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { IssueDialog } from './IssueDialog';
import { InstructionRow } from './parts/InstructionRow';
import { useInstructionsOn } from './queries/ofProject';

/** What leaders said of a project and what became of it, with the way to say more. */
export function Instructions({ project }: { project: Project }) {
  const { t } = useTranslation();
  const mayIssue = project.actions.includes('issue_instruction');
  const [issuing, setIssuing] = useState(false);
  const query = useInstructionsOn(project.id);
  const rows = rowsOf(query.data);
  return (
    <section aria-label={t('instruction.title')}>
      {mayIssue && (
        <div className={styles.sectionHead}>
          <Button onClick={() => setIssuing(true)}>{t('instruction.issue')}</Button>
        </div>
      )}
      <ListStates query={query} count={rows.length} empty={<EmptyPage title={t('instruction.none')} hint={t('instruction.none_hint')} />}>
        <ul className={styles.rows} aria-label={t('instruction.title')}>
          {rows.map((instruction) => (
            <InstructionRow key={instruction.id} instruction={instruction} />
          ))}
        </ul>
      </ListStates>
      {issuing && <IssueDialog project={project} onClose={() => setIssuing(false)} />}
    </section>
  );
}
