import { Form, Input, Modal } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { placeErrors } from '@/ui/fieldErrors';
import { submitOnModEnter } from '@/ui/keys';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useRules } from '@/ui/useRules';
import { useReveal } from '../queries/reveal';

interface Props {
  projectId: string;
  onClose: () => void;
}

/** Asks why, then shows the contacts in full; the change log keeps who looked and why. */
export function RevealDialog({ projectId, onClose }: Props) {
  const { t } = useTranslation();
  const { required } = useRules();
  const [form] = Form.useForm<{ reason: string }>();
  const reveal = useReveal(projectId);
  useEffect(() => placeErrors(form, reveal.error), [form, reveal.error]);
  return (
    <Modal
      open
      title={t('project.reveal')}
      okText={reveal.data ? t('ui.close') : t('project.reveal_now')}
      cancelText={t('ui.cancel')}
      cancelButtonProps={{ style: { display: reveal.data ? 'none' : undefined } }}
      okButtonProps={{ loading: reveal.isPending }}
      onOk={() => (reveal.data ? onClose() : form.submit())}
      onCancel={onClose}
    >
      {reveal.data ? (
        <dl>
          {reveal.data.contacts.map((contact) => (
            <div key={`${contact.name}${contact.phone}`}>
              <dt>{contact.name}</dt>
              <dd>
                <a href={`tel:${contact.phone}`}>{contact.phone}</a>
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <Form
          name="reveal"
          form={form}
          layout="vertical"
          onFinish={({ reason }) => reveal.mutate(reason)}
          onKeyDown={submitOnModEnter(() => form.submit())}
        >
          <Form.Item name="reason" label={t('project.reveal_reason')} extra={t('project.reveal_hint')} rules={[required]}>
            <Input autoFocus maxLength={300} />
          </Form.Item>
          {reveal.error && <ProblemNotice error={reveal.error} />}
        </Form>
      )}
    </Modal>
  );
}
