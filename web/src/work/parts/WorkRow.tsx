import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WorkItem } from '@/api/types';
import { ProjectLink } from '@/project/ProjectLink';
import { readTab } from '@/project/tabs';
import { useMay } from '@/session/useSession';
import { DueClock } from '@/ui/DueClock';
import { placeOf, type Opened } from '../place';
import styles from '../work.module.css';
import { readWorkKind } from '../workSearch';

interface Props {
  item: WorkItem;
  onOpen: (opened: Opened) => void;
}

/** The clock, what waits, for which project, and the one thing to do. */
export function WorkRow({ item, onOpen }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const place = placeOf(item, useMay('follow_up_note'));
  const kind = readWorkKind(item.kind);
  const deed = kind ? t(`work.do.${kind}`) : t('project.open');
  const go = () => {
    if (place.at !== 'project') onOpen({ item, place });
    else void navigate({ to: '/projects/$projectId', params: { projectId: item.project_id }, search: readTab({ tab: place.tab }) });
  };
  return (
    <li>
      <DueClock clocked={item} />
      <div>
        <strong>{item.title}</strong>
        <p>
          {item.kind_name !== item.title && <span className={styles.quiet}>{item.kind_name} · </span>}
          {item.for_person && <strong>{t('work.for_person', { name: item.for_person })} · </strong>}
          <ProjectLink of={item} />
        </p>
      </div>
      <Button aria-label={t('work.do_of', { deed, title: item.title, project: item.project_name })} onClick={go}>
        {deed}
      </Button>
    </li>
  );
}
