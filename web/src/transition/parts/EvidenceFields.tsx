import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { AttachmentInput } from '@/attachment/AttachmentInput';
import { useReference } from '@/reference/useReference';
import { AmountInput } from '@/ui/AmountInput';
import { Choose } from '@/ui/Choose';
import { today } from '@/ui/date';
import { DateInput } from '@/ui/DateInput';
import { useRules } from '@/ui/useRules';
import { fieldsOf, neededFields, type Asked, type Field, type Piece } from '../evidence';
import styles from '../transition.module.css';

/** The fields of one piece of evidence, as its kind carries them. */
export function EvidenceFields({ asked }: { asked: Asked }) {
  const { t } = useTranslation();
  const { name, carries } = useReference();
  const form = Form.useFormInstance();
  const piece = Form.useWatch<Piece | undefined>(['evidence', asked.code], form);
  if (asked.held) {
    return <p className={styles.held}>{t('transition.held', { name: asked.name })}</p>;
  }
  const kind = piece?.kind ?? asked.code;
  return (
    <fieldset className={styles.evidence}>
      <legend>{asked.name}</legend>
      {asked.owed && <p className={styles.owed}>{asked.owed}</p>}
      {asked.kinds.length > 1 && (
        <Form.Item name={['evidence', asked.code, 'kind']} label={t('transition.kind')} initialValue={asked.code}>
          <Choose options={asked.kinds.map((value) => ({ value, label: name('evidence_kinds', value) }))} />
        </Form.Item>
      )}
      <div className={styles.fields}>
        {fieldsOf(carries(kind)).map((field) => (
          <EvidenceField key={field} code={asked.code} kind={kind} field={field} needed={neededFields(carries(kind), piece).includes(field)} />
        ))}
      </div>
      <Form.Item name={['evidence', asked.code, 'attachment_id']} label={t('transition.attachment')}>
        <AttachmentInput />
      </Form.Item>
    </fieldset>
  );
}

interface FieldProps {
  code: string;
  kind: string;
  field: Field;
  needed: boolean;
}

/** Kinds whose number is of a form of its own, and is called by that. */
const numbers: Record<string, 'national_code' | 'uscc' | undefined> = { filing: 'national_code', business_licence: 'uscc' };

function EvidenceField({ code, kind, field, needed }: FieldProps) {
  const { t } = useTranslation();
  const { required, amountGiven } = useRules();
  const name = ['evidence', code, field === 'amount_yuan' ? 'amount' : field];
  if (field === 'amount_yuan') {
    return (
      <Form.Item name={name} label={t('transition.amount')} rules={needed ? [amountGiven] : []}>
        <AmountInput />
      </Form.Item>
    );
  }
  const label = t(`transition.${field === 'number' ? (numbers[kind] ?? 'number') : field === 'on' ? 'dated' : 'title'}`);
  return (
    <Form.Item name={name} label={label} rules={needed ? [required] : []}>
      {field === 'on' ? <DateInput max={today()} /> : <Input />}
    </Form.Item>
  );
}
