import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import type { KeptProject, ProjectItem } from '../project';
import { useReference } from '@/reference/useReference';
import { Light } from '@/ui/Light';
import type { BulkDeed, Outcome } from './bulk';
import styles from './bulk.module.css';

interface Props {
  deed: BulkDeed;
  rows: ProjectItem[];
  projects: KeptProject[];
  outcomes: ReadonlyMap<string, Outcome>;
}

/** Each project as it stands, and what will be, is being or was done with it. */
export function BulkPreview({ deed, rows, projects, outcomes }: Props) {
  const { t } = useTranslation();
  const { name, stage } = useReference();
  const none = t('ui.none');
  return (
    <div className={styles.preview} tabIndex={0} role="group" aria-label={t('project.bulk.preview')}>
      <table>
        <caption>{t('project.bulk.preview')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('project.name')}</th>
            <th scope="col">{t('project.columns.stage')}</th>
            <th scope="col">{t('project.columns.status')}</th>
            <th scope="col">{t('project.leader')}</th>
            <th scope="col">{t('project.bulk.what')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const now = projects.find(({ record }) => record.id === row.id)?.record;
            return (
              <tr key={row.id}>
                <th scope="row">
                  <Link to="/projects/$projectId" params={{ projectId: row.id }} target="_blank">
                    {row.name}
                  </Link>
                </th>
                <td>{stage(now?.stage ?? row.stage)}</td>
                <td>{name('statuses', now?.status ?? row.status)}</td>
                <td>{(now ? now.leader : row.leader)?.name ?? none}</td>
                <td>
                  <What may={now?.actions.includes(deed)} outcome={outcomes.get(row.id)} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function What({ may, outcome }: { may: boolean | undefined; outcome: Outcome | undefined }) {
  const { t } = useTranslation();
  switch (outcome?.state) {
    case 'under_way':
      return t('project.bulk.under_way');
    case 'done':
      return <Light state="good" word={t('project.bulk.done')} />;
    case 'refused':
      return <Light state="bad" word={t('project.bulk.refused')} reason={isProblem(outcome.error) ? outcome.error.message : t('project.bulk.no_answer')} />;
    default:
      if (may === undefined) return t('project.bulk.reading');
      return may ? t('project.bulk.will') : <Light state="warn" word={t('project.bulk.will_not')} />;
  }
}
