import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppointDialog } from '@/leader/AppointDialog';
import { useReference } from '@/reference/useReference';
import { TeamDialog } from '@/team/TeamDialog';
import { ReviewDialog } from '@/admission/ReviewDialog';
import { MoveDialog } from '@/transition/MoveDialog';
import { SendBackDialog } from '@/transition/SendBackDialog';
import { Light } from '@/ui/Light';
import { useFormat } from '@/ui/useFormat';
import type { KeptProject, Project } from '../project';
import styles from '../project.module.css';
import { CloseDialog } from './CloseDialog';
import { EditDialog } from './EditDialog';
import { MoveButton } from './MoveButton';
import { MoreMenu } from './MoreMenu';
import { PauseDialog } from './PauseDialog';
import { People } from './People';
import { RevealDialog } from './RevealDialog';
import { StageStrip } from './StageStrip';

/** What can be opened over the page. */
export type Deed = 'appoint' | 'team' | 'move' | 'send_back' | 'review' | 'close' | 'suspend' | 'resume' | 'edit' | 'reveal';

export function Head({ kept }: { kept: KeptProject }) {
  const { t } = useTranslation();
  const [deed, setDeed] = useState<Deed | null>(null);
  const project = kept.record;
  const may = (action: string) => project.actions.includes(action);
  return (
    <header className={styles.head}>
      <Notices project={project} />
      <div className={styles.titleLine}>
        <div>
          <h1>{project.name}</h1>
          <Subtitle project={project} />
        </div>
        <div className={styles.deeds}>
          <MoveButton project={project} onChoose={setDeed} />
          {may('review_admission') && <Button onClick={() => setDeed('review')}>{t('admission.review')}</Button>}
          <MoreMenu project={project} onChoose={setDeed} />
        </div>
      </div>
      <StageStrip stage={project.stage} />
      <People
        project={project}
        leaderAction={may('appoint_leader') && (
          <Button size="small" onClick={() => setDeed('appoint')}>
            {t(project.leader ? 'leader.hand_over' : 'leader.appoint')}
          </Button>
        )}
        teamAction={may('form_team') && (
          <Button size="small" onClick={() => setDeed('team')}>
            {t(project.team ? 'team.change' : 'team.form')}
          </Button>
        )}
      />
      {deed && <Dialog deed={deed} kept={kept} onClose={() => setDeed(null)} onChoose={setDeed} />}
    </header>
  );
}

interface DialogProps {
  deed: Deed;
  kept: KeptProject;
  onClose: () => void;
  onChoose: (deed: Deed) => void;
}

function Dialog({ deed, kept, onClose, onChoose }: DialogProps) {
  switch (deed) {
    case 'appoint':
      return <AppointDialog kept={kept} onClose={onClose} />;
    case 'team':
      return <TeamDialog kept={kept} onClose={onClose} />;
    case 'move':
      return <MoveDialog kept={kept} onClose={onClose} onOwed={onChoose} />;
    case 'send_back':
      return <SendBackDialog kept={kept} onClose={onClose} />;
    case 'review':
      return <ReviewDialog kept={kept} onClose={onClose} />;
    case 'edit':
      return <EditDialog kept={kept} onClose={onClose} />;
    case 'reveal':
      return <RevealDialog projectId={kept.record.id} onClose={onClose} />;
    case 'close':
      return <CloseDialog kept={kept} onClose={onClose} />;
    case 'suspend':
    case 'resume':
      return <PauseDialog kept={kept} deed={deed} onClose={onClose} />;
  }
}

function Notices({ project }: { project: Project }) {
  const { name } = useReference();
  const { t } = useTranslation();
  const stopped = project.status !== 'active';
  const reason = [name('outcomes', project.outcome), project.status_reason, project.review_on && t('project.review_on', { date: project.review_on })];
  return (
    <>
      {stopped && (
        <p className={styles.notice}>
          <strong>{name('statuses', project.status)}</strong> {reason.filter(Boolean).join(' · ')}
        </p>
      )}
      {project.warnings.map((warning) => (
        <p key={warning.code + warning.detail} className={styles.notice}>
          <Light state="warn" reason={warning.detail} />
        </p>
      ))}
    </>
  );
}

function Subtitle({ project }: { project: Project }) {
  const { name, subIndustry } = useReference();
  const { money } = useFormat();
  const parts = [
    project.code,
    project.investor.name,
    name('districts', project.district),
    subIndustry(project.sub_industry) || name('industries', project.industry),
    money(project.total_investment_yuan),
  ];
  return <p className={styles.subtitle}>{parts.filter(Boolean).join(' · ')}</p>;
}
