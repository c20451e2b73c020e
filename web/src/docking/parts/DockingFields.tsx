import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { OrganisationChoice } from '@/organisation/OrganisationChoice';
import { Choose } from '@/ui/Choose';
import { DateTimeInput } from '@/ui/DateTimeInput';
import { useRules } from '@/ui/useRules';
import type { OtherSide } from '../docking';
import styles from '../docking.module.css';
import type { DockingValues } from '../dockingBody';
import { useDockingWords } from '../useDockingWords';
import { ParticipantFields } from './ParticipantFields';

/** Who meets whom, when, where. */
export function DockingFields({ other }: { other: OtherSide | undefined }) {
  const { t } = useTranslation();
  const { required, chosen } = useRules();
  const { kinds } = useDockingWords();
  return (
    <>
      <OtherSideFields other={other} />
      <div className={styles.pair}>
        <Form.Item name="starts_at" label={t('docking.starts_at')} rules={[required]}>
          <DateTimeInput />
        </Form.Item>
        <Form.Item name="ends_at" label={t('docking.ends_at')} extra={t('docking.ends_hint')}>
          <DateTimeInput />
        </Form.Item>
        <Form.Item name="kind" label={t('docking.kind')} rules={[chosen]}>
          <Choose options={kinds} />
        </Form.Item>
        <Form.Item name="place" label={t('docking.place')} rules={[required]}>
          <Input maxLength={200} />
        </Form.Item>
      </div>
      <ParticipantFields />
      <Form.Item name="note" label={t('demand.note')}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </>
  );
}

/** An organisation of the register, the demand a match proposed, or a name as it is typed. */
function OtherSideFields({ other }: { other: OtherSide | undefined }) {
  const { t } = useTranslation();
  const { required, chosen } = useRules();
  const form = Form.useFormInstance<DockingValues>();
  const as = Form.useWatch('as', form);
  const ways = (['organisation', 'demand', 'name'] as const).filter((way) => way !== 'demand' || other?.as === 'demand');
  return (
    <>
      <Form.Item name="as" label={t('docking.other_side')}>
        <Radio.Group options={ways.map((value) => ({ value, label: t(`docking.sides.${value}`) }))} />
      </Form.Item>
      {as === 'organisation' && (
        <Form.Item name="organisation_id" label={t('organisation.name')} rules={[chosen]}>
          <OrganisationChoice known={other?.as === 'organisation' ? other : undefined} />
        </Form.Item>
      )}
      {as === 'demand' && other?.as === 'demand' && (
        <Form.Item name="demand_id" label={t('docking.their_demand')}>
          <Choose options={[{ value: other.id, label: other.name }]} />
        </Form.Item>
      )}
      {as === 'name' && (
        <Form.Item name="name" label={t('docking.name')} rules={[required]}>
          <Input maxLength={200} />
        </Form.Item>
      )}
    </>
  );
}
