import type { FormInstance } from 'antd';
import type { ReactNode } from 'react';
import type { Change } from '@/api/useChange';
import { isProblem } from '@/api/problem';
import { FormDialog } from './FormDialog';
import { StaleNotice, type Difference } from './StaleNotice';

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

/** A dialog that changes a record someone else may have changed meanwhile. */
export function ChangeDialog<T, B, V extends object>(props: Props<T, B, V>) {
  const { change, body, differences, refusal, ...rest } = props;
  return (
    <FormDialog<V>
      {...rest}
      pending={change.pending}
      error={change.error}
      onSubmit={(values) => change.submit(body(values))}
      trouble={trouble({ change, differences, refusal })}
    />
  );
}

type Trouble<T, B, V extends object> = Pick<Props<T, B, V>, 'change' | 'differences' | 'refusal'>;

/** What a newer version or a refusal asks for, where a plain notice does not do. */
function trouble<T, B, V extends object>({ change, differences, refusal }: Trouble<T, B, V>): ReactNode {
  if (change.newer !== null) {
    const rows = differences(change.base.record, change.newer.record);
    return <StaleNotice differences={rows} onAdopt={change.adopt} />;
  }
  if (!change.error || (isProblem(change.error) && change.error.status === 401)) return undefined;
  return refusal?.(change.error);
}
