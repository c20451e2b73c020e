import { Form, Modal, type FormInstance } from 'antd';
import { useCallback, useEffect, useEffectEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change } from '@/api/useChange';
import { isProblem } from '@/api/problem';
import { placeErrors } from './fieldErrors';
import { ProblemNotice } from './ProblemNotice';
import { StaleNotice, type Difference } from './StaleNotice';
import { submitOnModEnter } from './keys';

interface Props<T, B, V extends object> {
  title: string;
  submitLabel: string;
  name: string;
  change: Change<T, B>;
  form: FormInstance<V>;
  initialValues?: object;
  body: (values: V) => B;
  differences: (seen: T, now: T) => Difference[];
  onClose: () => void;
  /** Shown in place of the plain notice when it knows more of a refusal. */
  refusal?: (error: unknown) => ReactNode;
  /** Where a path of the body stands in the form, when it is another. */
  rename?: (path: (string | number)[]) => (string | number)[];
  width?: number;
  children: ReactNode;
}

/** A dialog that changes a record: one form, one primary button, refusals inside. */
export function ChangeDialog<T, B, V extends object>(props: Props<T, B, V>) {
  const { change, form, name } = props;
  const { t } = useTranslation();
  const place = useEffectEvent((error: unknown) => placeErrors(form, error, props.rename));
  useEffect(() => place(change.error), [change.error]);
  const show = useCallback(
    (place: HTMLDivElement | null) => {
      if (change.error) place?.scrollIntoView({ block: 'nearest' });
    },
    [change.error],
  );
  return (
    <Modal
      open
      title={props.title}
      width={props.width ?? 560}
      okText={props.submitLabel}
      cancelText={t('ui.cancel')}
      okButtonProps={{ htmlType: 'submit', form: name, loading: change.pending }}
      onCancel={props.onClose}
      mask={{ closable: false }}
    >
      <Form<V>
        id={name}
        name={name}
        form={form}
        layout="vertical"
        scrollToFirstError
        initialValues={props.initialValues}
        onFinish={(values) => change.submit(props.body(values))}
        onKeyDown={submitOnModEnter(() => form.submit())}
      >
        {props.children}
      </Form>
      <div ref={show} key={change.newer === null ? 'refused' : 'stale'}>
        <Trouble {...props} />
      </div>
    </Modal>
  );
}

function Trouble<T, B, V extends object>({ change, differences, refusal }: Props<T, B, V>) {
  if (change.newer !== null) {
    const rows = differences(change.base.record, change.newer.record);
    return <StaleNotice differences={rows} onAdopt={change.adopt} />;
  }
  if (!change.error || (isProblem(change.error) && change.error.status === 401)) return null;
  return refusal?.(change.error) ?? <ProblemNotice error={change.error} />;
}
