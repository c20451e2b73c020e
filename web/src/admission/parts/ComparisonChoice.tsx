import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProjectChoice } from '@/project/ProjectChoice';
import { useProjectNames } from '@/project/useProjectNames';
import { useReference } from '@/reference/useReference';
import { Choose } from '@/ui/Choose';
import { RecordLink } from '@/ui/RecordLink';
import styles from '../admission.module.css';
import type { ComparisonSearch } from '../comparison';

interface Props {
  projects: string[];
  element: string | undefined;
  onChange: (next: ComparisonSearch) => void;
}

/** Which projects stand side by side, and for which element they compete. */
export function ComparisonChoice({ projects, element, onChange }: Props) {
  const { t } = useTranslation();
  const { choices } = useReference();
  const names = useProjectNames(projects);
  return (
    <div>
      <ul className={styles.chosen} aria-label={t('admission.compared')}>
        {projects.map((id, at) => {
          const name = names[at] ?? t('ui.none');
          return (
            <li key={id}>
              <RecordLink type="project" id={id}>
                {name}
              </RecordLink>
              <Button size="small" aria-label={t('admission.leave_out_of', { project: name })} onClick={() => onChange({ project: projects.filter((other) => other !== id) })}>
                {t('admission.leave_out')}
              </Button>
            </li>
          );
        })}
      </ul>
      <div className={styles.add}>
        <label htmlFor="compare-with">{t('admission.compare_add')}</label>
        <ProjectChoice key={projects.join()} id="compare-with" onChange={(id) => onChange({ project: [...new Set([...projects, id])] })} />
        <Choose label={t('admission.element')} placeholder={t('admission.element')} allowClear value={element} options={choices('elements')} onChange={(code) => onChange({ element: code })} />
      </div>
    </div>
  );
}
