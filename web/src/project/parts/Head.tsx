import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HandoverNotice } from '@/handover/HandoverNotice';
import { useReference } from '@/reference/useReference';
import { useFormat } from '@/ui/useFormat';
import type { Deed } from '../deed';
import { ProjectLight } from '../ProjectLight';
import type { KeptProject, Project } from '../project';
import styles from '../project.module.css';
import { DeedDialog } from './DeedDialog';
import { MoveButton } from './MoveButton';
import { MoreMenu } from './MoreMenu';
import { Notices } from './Notices';
import { People } from './People';
import { StageStrip } from './StageStrip';

export function Head({ kept }: { kept: KeptProject }) {
  const { t } = useTranslation();
  const [deed, setDeed] = useState<Deed | null>(null);
  const project = kept.record;
  const may = (action: string) => project.actions.includes(action);
  return (
    <header className={styles.head}>
      <Notices project={project} />
      <HandoverNotice projectId={project.id} />
      <div className={styles.titleLine}>
        <div>
          <h1>{project.name}</h1>
          <Subtitle project={project} />
          <ProjectLight light={project.light} reasons="all" />
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
      {deed && <DeedDialog deed={deed} kept={kept} onClose={() => setDeed(null)} onChoose={setDeed} />}
    </header>
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
