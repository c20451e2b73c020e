import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { KeptProject } from '@/project/project';
import { useDifferences } from '@/project/useDifferences';
import { useProjectChange } from '@/project/useProjectChange';
import { useReference } from '@/reference/useReference';
import { ChangeDialog } from '@/ui/ChangeDialog';
import { today } from '@/ui/date';
import { DateInput } from '@/ui/DateInput';
import { useRules } from '@/ui/useRules';
import styles from './greenChannel.module.css';
import { openChannel, type Opening } from './queries/open';

interface Props {
  kept: KeptProject;
  onClose: () => void;
}

interface Values {
  opened_on: string;
  /** The codes of what holds. */
  conditions?: string[];
}

/** From which day the channel counts, and what of the project decides which items apply. */
export function OpenDialog({ kept, onClose }: Props) {
  const { t } = useTranslation();
  const { required } = useRules();
  const { choices } = useReference();
  const [form] = Form.useForm<Values>();
  const change = useProjectChange(kept, openChannel, onClose);
  return (
    <ChangeDialog
      title={t('green_channel.open')}
      submitLabel={t('green_channel.open')}
      name="open-channel"
      width={720}
      change={change}
      form={form}
      initialValues={{ opened_on: today(), conditions: [] }}
      body={openingOf}
      differences={useDifferences()}
      onClose={onClose}
    >
      <Form.Item name="opened_on" label={t('green_channel.opened_on')} rules={[required]}>
        <DateInput max={today()} />
      </Form.Item>
      <fieldset className={styles.conditions}>
        <legend>{t('green_channel.conditions')}</legend>
        <p className={styles.quiet}>{t('green_channel.conditions_hint')}</p>
        <Form.Item name="conditions">
          <Checkbox.Group options={choices('channel_conditions')} />
        </Form.Item>
      </fieldset>
    </ChangeDialog>
  );
}

function openingOf({ opened_on, conditions = [] }: Values): Opening {
  return { opened_on, conditions: Object.fromEntries(conditions.map((code) => [code, true])) };
}
