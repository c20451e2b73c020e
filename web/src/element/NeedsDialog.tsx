import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Kept } from '@/api/client';
import type { Bodies, ElementNeeds } from '@/api/types';
import { useChange } from '@/api/useChange';
import { refreshProject } from '@/project/cache';
import { useReference } from '@/reference/useReference';
import { ChangeDialog } from '@/ui/ChangeDialog';
import { filled } from '@/ui/filled';
import { NeedFields } from './parts/NeedFields';
import { readNeeds, stateNeeds } from './queries/needs';
import { useAmount } from './useAmount';

interface Props {
  kept: Kept<ElementNeeds>;
  code: string;
  onClose: () => void;
}

type Body = Bodies['ElementNeedsBody'];

/** All that a project needs, stated at once; what is left out is needed no more. */
export function NeedsDialog({ kept, code, onClose }: Props) {
  const { t } = useTranslation();
  const { name } = useReference();
  const amount = useAmount();
  const queries = useQueryClient();
  const [form] = Form.useForm<Body>();
  const change = useChange<ElementNeeds, Body>({
    seen: kept,
    send: stateNeeds,
    read: () => readNeeds(kept.record.project_id),
    onDone: () => {
      void refreshProject(queries, kept.record.project_id);
      onClose();
    },
  });
  const inWords = ({ needs }: ElementNeeds) => needs.map((need) => `${name('elements', need.element)} ${amount(need.amount, need.element)}`).join(t('ui.separator'));
  return (
    <ChangeDialog<ElementNeeds, Body, Body>
      title={t('element.state_of', { code })}
      submitLabel={t('element.state_submit')}
      name="element-needs"
      width={720}
      change={change}
      form={form}
      initialValues={{ needs: kept.record.needs.length > 0 ? kept.record.needs.map(({ element, amount: how, needed_by }) => ({ element, amount: how, needed_by })) : [{}] }}
      body={({ needs, reason }) => ({
        needs: needs.map((need) => ({ element: need.element, amount: need.amount, ...(need.needed_by && { needed_by: need.needed_by }) })),
        ...(filled(reason) && { reason: filled(reason) }),
      })}
      differences={(seen, now) => [
        { label: t('element.needs'), seen: inWords(seen), now: inWords(now) },
        { label: t('project.version'), seen: String(seen.version), now: String(now.version) },
      ]}
      onClose={onClose}
    >
      <NeedFields />
      <Form.Item name="reason" label={t('project.reason')}>
        <Input maxLength={1000} />
      </Form.Item>
    </ChangeDialog>
  );
}
