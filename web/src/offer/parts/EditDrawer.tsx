import { Form } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { DraftDrawer } from '@/ui/DraftDrawer';
import { placeErrors } from '@/ui/fieldErrors';
import { submitOnModEnter } from '@/ui/keys';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { StaleNotice } from '@/ui/StaleNotice';
import type { KeptOffer } from '../offer';
import { formPath, offerPatch, valuesOf, type OfferValues } from '../offerBody';
import { editOffer } from '../queries/edit';
import { useDifferences } from '../useDifferences';
import { useOfferChange } from '../useOfferChange';
import { OfferFields } from './OfferFields';

interface Props {
  kept: KeptOffer;
  onClose: () => void;
}

/** Edits an offer; only what was changed is sent. */
export function EditDrawer({ kept, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<OfferValues>();
  const differences = useDifferences();
  const change = useOfferChange(kept, editOffer, onClose);
  const { base, newer, error, adopt } = change;
  useEffect(() => placeErrors(form, error, formPath), [form, error]);
  return (
    <DraftDrawer
      size={640}
      title={t('offer.edit_title')}
      submitLabel={t('project.save')}
      savedAt={null}
      pending={change.pending}
      onSubmit={() => form.submit()}
      onClose={onClose}
    >
      <Form<OfferValues>
        name="edit-offer"
        form={form}
        layout="vertical"
        initialValues={valuesOf(kept.record)}
        onFinish={() => change.submit(offerPatch(kept.record, form.getFieldsValue(true)))}
        onKeyDown={submitOnModEnter(() => form.submit())}
      >
        <OfferFields />
      </Form>
      {newer && <StaleNotice differences={differences(base.record, newer.record)} onAdopt={adopt} />}
      {Boolean(error) && !newer && <ProblemNotice error={error} />}
    </DraftDrawer>
  );
}
