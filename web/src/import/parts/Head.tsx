import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { base } from '@/api/client';
import type { Import } from '@/api/types';
import { minute } from '@/ui/date';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useFormat } from '@/ui/useFormat';
import styles from '../import.module.css';
import { kindOf } from '../importState';
import { useCommit } from '../queries/commit';
import { Came } from './Came';
import { Progress } from './Progress';
import { StateLight } from './StateLight';

/** Which file, how it stands, and the one step that comes next. */
export function Head({ import: file }: { import: Import }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const commit = useCommit(file.id);
  const left = file.counts.problem + file.counts.duplicate;
  return (
    <header className={styles.head}>
      <div className={styles.titleLine}>
        <div>
          <h1>{file.file_name}</h1>
          <p className={styles.quiet}>
            {t(`import.kinds.${kindOf(file.kind)}`)} {minute(file.created_at)}{' '}
            <StateLight state={file.state} />
          </p>
        </div>
        <div className={styles.deeds}>
          {left > 0 && (
            <Button href={`${base}/api/v1/imports/${file.id}/problems.xlsx`} download>
              {t('import.download_problems', { number: count(left) })}
            </Button>
          )}
          {file.state === 'ready' && (
            <Button type="primary" loading={commit.isPending} disabled={file.counts.ready === 0} onClick={() => commit.mutate()}>
              {t('import.commit', { number: count(file.counts.ready) })}
            </Button>
          )}
        </div>
      </div>
      <Progress import={commit.isPending ? { ...file, state: 'committing' } : file} />
      {file.failure && <p role="alert">{file.failure}</p>}
      {file.notices.length > 0 && (
        <ul className={styles.notices}>
          {file.notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      )}
      {commit.error && <ProblemNotice error={commit.error} />}
      {file.state === 'done' && <Came kind={kindOf(file.kind)} number={file.counts.ready} />}
    </header>
  );
}
