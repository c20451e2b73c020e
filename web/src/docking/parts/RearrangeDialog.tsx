import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DockingBody } from '@/api/types';
import { ChangeDialog } from '@/ui/ChangeDialog';
import type { KeptDocking } from '../docking';
import { dockingPatch, formPath, otherSideOf, valuesOf, type DockingValues } from '../dockingBody';
import { rearrangeDocking } from '../queries/rearrange';
import { useDifferences } from '../useDifferences';
import { useDockingChange } from '../useDockingChange';
import { DockingFields } from './DockingFields';

interface Props {
  kept: KeptDocking;
  onClose: () => void;
}

/** Another time, place or company; those who take part are told. */
export function RearrangeDialog({ kept, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<DockingValues>();
  const change = useDockingChange(kept, rearrangeDocking, onClose);
  return (
    <ChangeDialog
      title={t('docking.rearrange')}
      submitLabel={t('project.save')}
      name="rearrange-docking"
      width={720}
      change={change}
      form={form}
      initialValues={valuesOf(kept.record)}
      body={(values: DockingValues): Partial<DockingBody> => dockingPatch(kept.record, values)}
      rename={formPath}
      differences={useDifferences()}
      onClose={onClose}
    >
      <DockingFields other={otherSideOf(kept.record)} />
    </ChangeDialog>
  );
}
