import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { Choose } from '@/ui/Choose';
import styles from '../offer.module.css';
import type { OfferValues } from '../offerBody';

/** Where it stands in the industries: the finer place fills in the coarser ones, a coarser one clears what lies below. */
export function ChainFields() {
  const { t } = useTranslation();
  const { choices, subIndustries, subIndustry, chainNodes } = useReference();
  const form = Form.useFormInstance<OfferValues>();
  const industry = Form.useWatch('industry', form);
  const sub = Form.useWatch('sub_industry', form);
  const nodes = chainNodes(sub).filter((node) => industry === undefined || node.industry === industry);
  const place = (code: string | undefined) => {
    const node = nodes.find((candidate) => candidate.value === code);
    if (node) form.setFieldsValue({ industry: node.industry, sub_industry: node.subIndustry });
  };
  return (
    <div className={styles.pair}>
      <Form.Item name="industry" label={t('project.industry')}>
        <Choose
          allowClear
          options={choices('industries')}
          onChange={() => form.setFieldsValue({ sub_industry: undefined, chain_node: undefined })}
        />
      </Form.Item>
      <Form.Item name="sub_industry" label={t('project.sub_industry')}>
        <Choose allowClear options={subIndustries(industry)} onChange={() => form.setFieldValue('chain_node', undefined)} />
      </Form.Item>
      <Form.Item name="chain_node" label={t('offer.chain_node')} className={styles.wide}>
        <Choose<string | undefined>
          allowClear
          onChange={place}
          options={nodes.map((node) => ({
            value: node.value,
            label: sub ? node.label : [subIndustry(node.subIndustry), node.label].join(' · '),
          }))}
        />
      </Form.Item>
    </div>
  );
}
