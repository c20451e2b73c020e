import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CatalogueItem } from '@/api/types';
import { FormDialog } from '@/ui/FormDialog';
import { itemBody, itemValues, type ItemValues } from './itemBody';
import { ItemFields } from './parts/ItemFields';

interface Props {
  /** Nothing where an item is added. */
  item: CatalogueItem | undefined;
  onDone: (item: CatalogueItem) => void;
  onClose: () => void;
}

/** An item of the version that is being written; the server reads it when the version is tried out or entered. */
export function ItemDialog({ item, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<ItemValues>();
  return (
    <FormDialog<ItemValues>
      title={item ? t('approval_catalogue.edit_of', { code: item.code }) : t('approval_catalogue.add')}
      submitLabel={t('approval_catalogue.take')}
      name="catalogue-item"
      width={720}
      form={form}
      pending={false}
      error={null}
      initialValues={item ? itemValues(item) : { kind: 'approval', statutory_kind: 'working', counts: true, stops: [] }}
      onSubmit={(values) => onDone(itemBody(values))}
      onClose={onClose}
    >
      <ItemFields />
    </FormDialog>
  );
}
