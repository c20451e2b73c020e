import { Form } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '@/api/types';
import { useSession } from '@/session/useSession';
import { DraftDrawer } from '@/ui/DraftDrawer';
import { placeErrors } from '@/ui/fieldErrors';
import { submitOnModEnter } from '@/ui/keys';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { readDraft, useDraft } from '@/ui/useDraft';
import { formPath, offerBody, type OfferValues } from '../offerBody';
import { useAddOffer } from '../queries/add';
import { OfferFields } from './OfferFields';

interface Props {
  organisation: Organisation;
  onClose: () => void;
}

/** Enters something an organisation can give. */
export function AddDrawer({ organisation, onClose }: Props) {
  const { t } = useTranslation();
  const { user } = useSession();
  const key = `dingyin.draft.offer.${user.id}.${organisation.id}`;
  const [first] = useState(
    () => readDraft<OfferValues>(key) ?? { industry: organisation.industry ?? undefined, district: organisation.district ?? undefined },
  );
  const [form] = Form.useForm<OfferValues>();
  const draft = useDraft<OfferValues>(key);
  const add = useAddOffer(organisation.id);
  useEffect(() => placeErrors(form, add.error, formPath), [form, add.error]);
  const send = () =>
    add.mutate(offerBody(form.getFieldsValue(true)), {
      onSuccess: () => {
        draft.discard();
        onClose();
      },
    });
  return (
    <DraftDrawer
      size={640}
      title={t('offer.add')}
      submitLabel={t('offer.add_submit')}
      savedAt={draft.savedAt}
      pending={add.isPending}
      onSubmit={() => form.submit()}
      onClose={onClose}
    >
      <Form<OfferValues>
        name="offer"
        form={form}
        layout="vertical"
        initialValues={first}
        onValuesChange={() => draft.save(form.getFieldsValue(true))}
        onFinish={send}
        onKeyDown={submitOnModEnter(() => form.submit())}
      >
        <OfferFields />
      </Form>
      {add.error && <ProblemNotice error={add.error} />}
    </DraftDrawer>
  );
}
