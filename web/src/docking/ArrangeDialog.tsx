import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/ui/FormDialog';
import type { DockedDemand, OtherSide } from './docking';
import { dockingBody, formPath, startValues, type DockingValues } from './dockingBody';
import { DockingFields } from './parts/DockingFields';
import { useArrange } from './queries/arrange';

interface Props {
  demand: DockedDemand;
  other?: OtherSide | undefined;
  onClose: () => void;
}

/** Brings a demand together with another side, which may be known already. */
export function ArrangeDialog({ demand, other, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<DockingValues>();
  const arrange = useArrange(demand.id);
  return (
    <FormDialog<DockingValues>
      title={t('docking.arrange')}
      submitLabel={t('docking.arrange_submit')}
      name="arrange-docking"
      width={720}
      form={form}
      pending={arrange.isPending}
      error={arrange.error}
      initialValues={startValues(other)}
      rename={formPath}
      onSubmit={(values) => arrange.mutate(dockingBody(values), { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t('docking.of_demand', { title: demand.title })}</p>
      <DockingFields other={other} />
    </FormDialog>
  );
}
