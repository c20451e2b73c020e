import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { useMay } from '@/session/useSession';
import { heldLines, type Line } from '@/ui/lines';
import { useFormat } from '@/ui/useFormat';
import { CardEdit } from '../edit/CardEdit';
import type { ProjectItem } from '../project';
import { ProjectLight } from '../ProjectLight';
import styles from '../project.module.css';

/** The list on a phone: one card a project; as long as one is edited, none changes its place. */
export function ProjectCards({ rows }: { rows: ProjectItem[] }) {
  const { t } = useTranslation();
  const mayEdit = useMay('project_edit');
  const [edited, setEdited] = useState<{ id: string; lines: Line<ProjectItem>[] } | null>(null);
  // The button has the focus again when it comes back.
  const [left, setLeft] = useState<string | null>(null);
  const done = () => {
    setLeft(edited?.id ?? null);
    setEdited(null);
  };
  const now = rows.map((row) => ({ key: row.id, row }));
  const lines = edited ? heldLines(edited.lines, now) : now;
  return (
    <ul className={styles.cards} aria-label={t('project.title')}>
      {lines.flatMap((line) => ('row' in line ? [line.row] : [])).map((row) => (
        <li key={row.id}>
          <CardFacts row={row} />
          {edited?.id === row.id ? (
            <CardEdit row={row} onDone={done} />
          ) : (
            mayEdit && (
              <Button
                className={styles.cardEdit}
                aria-label={t('project.edits.card_of', { name: row.name })}
                autoFocus={left === row.id}
                disabled={edited !== null}
                onClick={() => setEdited({ id: row.id, lines })}
              >
                {t('project.edits.card')}
              </Button>
            )
          )}
        </li>
      ))}
    </ul>
  );
}

function CardFacts({ row }: { row: ProjectItem }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const { name, stage } = useReference();
  return (
    <>
      <Link to="/projects/$projectId" params={{ projectId: row.id }}>
        {row.name}
      </Link>
      <span className={styles.quiet}>
        {row.code} · {row.investor.name}
      </span>
      <span>
        {stage(row.stage)} · {name('districts', row.district)} · {money(row.total_investment_yuan)}
      </span>
      <span className={styles.quiet}>
        {t('project.leader')} {row.leader?.name ?? t('ui.none')} · {t('project.liaison')} {row.liaison?.name ?? t('ui.none')}
      </span>
      <ProjectLight light={row.light} />
      {row.next_step && (
        <span>
          {t('project.next_step')} {row.next_step.due_on} {row.next_step.text}
        </span>
      )}
    </>
  );
}
