import { useNavigate } from '@tanstack/react-router';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { isProblem, listBeside } from '@/api/problem';
import type { Candidate, InvestmentTarget } from '@/api/types';
import { SuspectedProjects } from '@/project/SuspectedProjects';
import { useReference } from '@/reference/useReference';
import { useSession } from '@/session/useSession';
import { AmountInput, amountYuan, type Amount } from '@/ui/AmountInput';
import { Choose } from '@/ui/Choose';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';
import { useLeadFrom } from './queries/lead';

interface Props {
  target: InvestmentTarget;
  onClose: () => void;
}

interface Values {
  district?: string;
  amount?: Amount;
}

/** Makes a lead of a target in one step: only what the catalogue does not know is asked for. */
export function LeadDialog({ target, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { chosen, amountGiven } = useRules();
  const { choices } = useReference();
  const { user } = useSession();
  const [form] = Form.useForm<Values>();
  const log = useLeadFrom(target.id);
  const suspected = listBeside<Candidate>(log.error, 'candidates');
  const send = (reason?: string) => {
    const { district, amount } = form.getFieldsValue(true) as Values;
    const yuan = amountYuan(amount);
    if (!district || !yuan) return;
    const others = reason ? { project_ids: suspected.map((candidate) => candidate.project_id), reason } : undefined;
    log.mutate(
      { district, total_investment_yuan: yuan, not_duplicate_of: others },
      { onSuccess: ({ record }) => void navigate({ to: '/projects/$projectId', params: { projectId: record.id }, search: {} }) },
    );
  };
  return (
    <FormDialog<Values>
      title={t('investment_target.lead_of', { name: target.name })}
      submitLabel={t('project.log')}
      name="target-lead"
      form={form}
      pending={log.isPending}
      error={log.error}
      initialValues={{ district: user.district ?? undefined }}
      rename={(path) => (path[0] === 'total_investment_yuan' ? ['amount'] : path)}
      trouble={
        isProblem(log.error, 'duplicate_suspected') && (
          <SuspectedProjects candidates={suspected} pending={log.isPending} onGoOn={send} />
        )
      }
      onSubmit={() => send()}
      onClose={onClose}
    >
      <p>{t('investment_target.lead_hint')}</p>
      <Form.Item name="district" label={t('project.district')} rules={[chosen]}>
        <Choose options={choices('districts')} />
      </Form.Item>
      <Form.Item name="amount" label={t('project.amount')} rules={[amountGiven]}>
        <AmountInput />
      </Form.Item>
    </FormDialog>
  );
}
