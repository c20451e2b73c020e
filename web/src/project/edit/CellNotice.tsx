import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { RequestId } from '@/ui/RequestId';
import cell from '@/ui/cell.module.css';
import { useFieldLabel } from '../useFieldLabel';
import type { Field } from './cell';
import { standing } from './patch';
import type { useCellEdit } from './useCellEdit';
import { useWords } from './useWords';

type Edit = ReturnType<typeof useCellEdit>;

/** A session that ran out asks to sign in over the page, and says so there. */
const isExpired = (error: unknown) => isProblem(error) && error.status === 401;

/** Whether there is anything to be said below the cell. */
export function hasNotice({ isPending, isFaulty, isRefused, error }: Edit): boolean {
  return isPending || isFaulty || isRefused || (error !== null && !isExpired(error));
}

/** What hinders the change of a cell, and what to do. */
export function CellNotice({ edit, field }: { edit: Edit; field: Field }) {
  const { t } = useTranslation();
  const { error } = edit;
  if (edit.isPending) return <p className={cell.sending}>{t('project.edits.sending')}</p>;
  if (edit.meanwhile !== null) return <Meanwhile edit={edit} field={field} />;
  if (edit.isRefused) return <Fault>{t('project.edits.refused')}</Fault>;
  if (edit.isFaulty) return <Fault>{t(field === 'name' ? 'ui.rule.required' : 'ui.rule.amount')}</Fault>;
  if (isProblem(error) && error.body.errors.length > 0) return <Fault>{error.body.errors.map(({ detail }) => detail).join(' ')}</Fault>;
  return <Refusal error={error} />;
}

function Fault({ children }: { children: string }) {
  return (
    <p role="alert" className={cell.fault}>
      {children}
    </p>
  );
}

function Refusal({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (!isProblem(error)) return <Fault>{t('ui.problem.unknown')}</Fault>;
  const { code, title, detail, status, request_id: id } = error.body;
  if (code === 'unreachable') return <Fault>{`${t('ui.problem.unreachable')} ${t('ui.problem.unreachable_hint')}`}</Fault>;
  const said = [title, detail === title ? null : detail, status === 403 ? t('project.edits.forbidden') : t('project.edits.try_again')];
  return (
    <>
      <Fault>{said.filter(Boolean).join(t('project.light_between'))}</Fault>
      {id && <RequestId id={id} />}
    </>
  );
}

/** What somebody else made of the cell, and the choice between that and one's own. */
function Meanwhile({ edit, field }: { edit: Edit; field: Field }) {
  const { t } = useTranslation();
  const words = useWords();
  const label = useFieldLabel()(`/${field}`);
  const theirs = edit.meanwhile ? words.value(standing(edit.meanwhile.record, edit.wanted)) : '';
  return (
    <>
      <p role="alert">{t('project.edits.meanwhile', { field: label, value: theirs })}</p>
      <div className={cell.choices}>
        <Button size="small" onClick={edit.keepMine}>
          {t('project.edits.keep_mine', { value: words.value(edit.wanted) })}
        </Button>
        <Button size="small" onClick={edit.takeTheirs}>
          {t('project.edits.take_theirs', { value: theirs })}
        </Button>
      </div>
    </>
  );
}
