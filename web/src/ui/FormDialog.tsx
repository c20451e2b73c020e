import { Form, Modal, type FormInstance } from 'antd';
import { useCallback, useEffect, useEffectEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { placeErrors } from './fieldErrors';
import { submitOnModEnter } from './keys';
import { ProblemNotice } from './ProblemNotice';
import { useReturnFocus } from './useReturnFocus';

interface Props<V extends object> {
  title: string;
  submitLabel: string;
  name: string;
  form: FormInstance<V>;
  pending: boolean;
  error: unknown;
  initialValues?: object;
  onSubmit: (values: V) => void;
  onClose: () => void;
  /** Shown in place of the plain notice of a refusal. */
  trouble?: ReactNode;
  /** Where a path of the body stands in the form, when it is another. */
  rename?: (path: (string | number)[]) => (string | number)[];
  width?: number;
  children: ReactNode;
}

/** One deed: one form, one primary button, refusals inside. */
export function FormDialog<V extends object>(props: Props<V>) {
  const { error, form, name, trouble } = props;
  const { t } = useTranslation();
  useReturnFocus();
  const place = useEffectEvent((refused: unknown) => placeErrors(form, refused, props.rename));
  useEffect(() => place(error), [error]);
  const show = useCallback(
    (notice: HTMLDivElement | null) => {
      if (error) notice?.scrollIntoView({ block: 'nearest' });
    },
    [error],
  );
  return (
    <Modal
      open
      title={props.title}
      width={props.width ?? 560}
      okText={props.submitLabel}
      cancelText={t('ui.cancel')}
      okButtonProps={{ htmlType: 'submit', form: name, loading: props.pending }}
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
        onFinish={props.onSubmit}
        onKeyDown={submitOnModEnter(() => form.submit())}
      >
        {props.children}
      </Form>
      <div ref={show} key={trouble ? 'trouble' : 'refused'}>
        {trouble ?? <Refused error={error} />}
      </div>
    </Modal>
  );
}

/** A session that ran out asks to sign in over the page, and says so there. */
function Refused({ error }: { error: unknown }) {
  if (!error || (isProblem(error) && error.status === 401)) return null;
  return <ProblemNotice error={error} />;
}
