import { useTranslation } from 'react-i18next';
import { decidesTheEnd, isOver, lineId, titleOf, type ApprovalStage, type byStage } from '../channel';
import styles from '../gantt.module.css';

export type Groups = ReturnType<typeof byStage>;

/** On which line each stage begins, and how many lines there are in all. */
export function linesOf(groups: Groups): { of: (stage: ApprovalStage) => number; count: number } {
  const starts = new Map<ApprovalStage, number>();
  let count = 0;
  for (const group of groups) {
    starts.set(group.stage, count);
    count += group.items.length + 1;
  }
  return { of: (stage) => starts.get(stage) ?? 0, count };
}

interface Props {
  groups: Groups;
  opened: string | undefined;
  onOpen: (id: string) => void;
}

/** The names beside the bars, line by line; each opens its item. */
export function GanttNames({ groups, opened, onOpen }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.names}>
      {groups.map((group) => (
        <div key={group.stage} role="group" aria-label={t(`green_channel.stages.${group.stage}`)}>
          <p>
            <span>{t(`green_channel.stages.${group.stage}`)}</span>
            <span className={styles.quiet}>{t('green_channel.done_of', { done: group.items.filter(isOver).length, all: group.items.length })}</span>
          </p>
          {group.items.map((item) => (
            <button key={item.id} type="button" id={lineId(item.id)} aria-current={item.id === opened ? 'true' : undefined} title={titleOf(item)} onClick={() => onOpen(item.id)}>
              <span>{titleOf(item)}</span>
              {decidesTheEnd(item) && (
                <span className={styles.star}>
                  <span aria-hidden="true">★</span>
                  <span className={styles.unseen}>{t('green_channel.critical')}</span>
                </span>
              )}
            </button>
          ))}
        </div>
      ))}
      <p>
        <span>{t('green_channel.trial_production')}</span>
      </p>
    </div>
  );
}
