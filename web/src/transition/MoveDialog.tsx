import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { listBeside } from '@/api/problem';
import type { Missing } from '@/api/types';
import type { KeptProject } from '@/project/project';
import { useDifferences } from '@/project/useDifferences';
import { useProjectChange } from '@/project/useProjectChange';
import { useReference } from '@/reference/useReference';
import { ChangeDialog } from '@/ui/ChangeDialog';
import { today } from '@/ui/date';
import { DateInput } from '@/ui/DateInput';
import { useRules } from '@/ui/useRules';
import { askedEvidence, evidenceBody, sentPieces, type Pieces } from './evidence';
import { EvidenceFields } from './parts/EvidenceFields';
import { MissingList, type Owed } from './parts/MissingList';
import { Refusal } from './parts/Refusal';
import { moveProject, type Move } from './queries/move';

interface Props {
  kept: KeptProject;
  /** Told of the project after the move, in place of `onClose`. */
  onMoved?: (project: KeptProject) => void;
  onClose: () => void;
  /** Opens what makes up for a missing thing. */
  onOwed: (owed: Owed) => void;
}

interface Values {
  on: string;
  note?: string;
  evidence?: Pieces;
}

/** Moves the project one stage forward, with the evidence that the stage asks for. */
export function MoveDialog({ kept, onMoved, onClose, onOwed }: Props) {
  const { t } = useTranslation();
  const { required } = useRules();
  const { stage } = useReference();
  const [form] = Form.useForm<Values>();
  const change = useProjectChange(kept, moveProject, onMoved ?? onClose);
  const differences = useDifferences();
  const next = change.base.record.next_stage;
  if (!next) return null;

  const asked = askedEvidence(next);
  const others = next.missing.filter((missing) => missing.kind !== 'evidence');
  const title = t('transition.move_to', { stage: stage(next.to) });
  const body = ({ on, note, evidence = {} }: Values): Move => ({ to: next.to, on, note, evidence: evidenceBody(asked, evidence) });
  const rename = ([root, index, ...rest]: (string | number)[]) => {
    const sent = sentPieces(asked, form.getFieldValue('evidence') ?? {});
    if (root !== 'evidence' || typeof index !== 'number') return [root ?? '', index ?? ''];
    return [root, sent[index]?.code ?? '', ...rest.map((part) => (part === 'amount_yuan' ? 'amount' : part))];
  };
  return (
    <ChangeDialog
      title={title}
      submitLabel={t('transition.submit')}
      name="move"
      width={640}
      change={change}
      form={form}
      initialValues={{ on: today() }}
      body={body}
      rename={rename}
      differences={differences}
      onClose={onClose}
      refusal={(error) => <Refusal error={error} missing={listBeside<Missing>(error, 'missing')} onOwed={onOwed} />}
    >
      {others.length > 0 && <MissingList missing={others} onOwed={onOwed} />}
      <Form.Item name="on" label={t('transition.on')} rules={[required]}>
        <DateInput max={today()} />
      </Form.Item>
      {asked.map((item) => (
        <EvidenceFields key={item.code} asked={item} />
      ))}
      <Form.Item name="note" label={t('transition.note')}>
        <Input.TextArea rows={2} />
      </Form.Item>
    </ChangeDialog>
  );
}
