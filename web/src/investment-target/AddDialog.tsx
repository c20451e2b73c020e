import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ChainNode } from '@/api/types';
import { FormDialog } from '@/ui/FormDialog';
import { TargetFields } from './parts/TargetFields';
import { useAddTarget } from './queries/add';
import { targetBody, type TargetValues } from './target';

interface Props {
  node: ChainNode;
  onClose: () => void;
}

/** Enters a company for a node. */
export function AddDialog({ node, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<TargetValues>();
  const add = useAddTarget();
  return (
    <FormDialog<TargetValues>
      title={t('investment_target.add')}
      submitLabel={t('investment_target.add')}
      name="add-target"
      form={form}
      pending={add.isPending}
      error={add.error}
      initialValues={{ chain_node: node.code }}
      onSubmit={(values) => add.mutate(targetBody(values), { onSuccess: onClose })}
      onClose={onClose}
    >
      <TargetFields />
    </FormDialog>
  );
}
