import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { RecordStates } from '@/ui/RecordStates';
import { useAdmissionForm } from '../useAdmissionForm';
import { ControlFields } from './ControlFields';
import { FigureFields } from '../FigureFields';
import { MarkFields } from './MarkFields';
import { PanelFields } from './PanelFields';

/** What a review by the standards asks for, as the server's form has it. */
export function StandardFields() {
  const { t } = useTranslation();
  return (
    <RecordStates query={useAdmissionForm()}>
      {(form) => (
        <>
          <Form.Item name="investor_present" valuePropName="checked">
            <Checkbox>{t('admission.investor_present')}</Checkbox>
          </Form.Item>
          <PanelFields />
          <ControlFields controls={form.controls} />
          <FigureFields figures={form.figures} />
          <MarkFields qualities={form.qualities} />
        </>
      )}
    </RecordStates>
  );
}
