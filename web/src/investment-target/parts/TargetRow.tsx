import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { InvestmentTarget } from '@/api/types';
import { useMay } from '@/session/useSession';
import { RecordLink } from '@/ui/RecordLink';
import { spoken } from '../target';
import styles from '../target.module.css';
import type { Begin } from '../useDeed';

interface Props {
  target: InvestmentTarget;
  begin: Begin;
}

/** A company that the city would like to win: what of it, why, who follows it, and what came of that. */
export function TargetRow({ target, begin }: Props) {
  const { t } = useTranslation();
  const where = [target.country, target.place].filter(Boolean).join(' · ');
  return (
    <li>
      <div>
        <p className={styles.name}>{target.name}</p>
        <p className={styles.quiet}>{where}</p>
      </div>
      <div>
        {target.products && <p>{spoken(target.products, t('ui.separator'))}</p>}
        {target.reason && <p className={styles.quiet}>{target.reason}</p>}
        {target.note && <p className={styles.quiet}>{t('investment_target.note_is', { note: target.note })}</p>}
      </div>
      <Followed target={target} />
      <Deeds target={target} begin={begin} />
    </li>
  );
}

function Followed({ target }: { target: InvestmentTarget }) {
  const { t } = useTranslation();
  const who = [target.unit_name, target.person_name].filter(Boolean).join(' · ');
  return (
    <div>
      <p className={who ? undefined : styles.quiet}>{who ? t('investment_target.followed_by', { who }) : t('investment_target.nobody')}</p>
      {target.projects.map((project) => (
        <p key={project.id}>
          <RecordLink type="project" id={project.id}>
            {project.name}
          </RecordLink>
        </p>
      ))}
    </div>
  );
}

function Deeds({ target, begin }: Props) {
  const { t } = useTranslation();
  const mayLog = useMay('project_log');
  const mayEdit = useMay('catalogue_edit');
  const { name } = target;
  return (
    <div className={styles.deeds}>
      {mayLog && (
        <Button size="small" aria-label={t('investment_target.lead_of', { name })} onClick={() => begin.lead(target)}>
          {t('investment_target.lead')}
        </Button>
      )}
      {mayEdit && (
        <>
          <Button size="small" aria-label={t('investment_target.edit_of', { name })} onClick={() => begin.edit(target)}>
            {t('investment_target.edit')}
          </Button>
          <Button size="small" aria-label={t('investment_target.drop_of', { name })} onClick={() => begin.drop(target)}>
            {t('investment_target.drop')}
          </Button>
        </>
      )}
    </div>
  );
}
