import { useNavigate } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalCatalogue, CatalogueItem } from '@/api/types';
import { clock } from '@/ui/date';
import { DateInput } from '@/ui/DateInput';
import { placeErrors } from '@/ui/fieldErrors';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useRules } from '@/ui/useRules';
import styles from './catalogue.module.css';
import { catalogueBody, changeOf, faultsOf, type CatalogueDraft } from './draft';
import { ItemDialog } from './ItemDialog';
import { Graph } from './parts/Graph';
import { ItemTable } from './parts/ItemTable';
import { PreviewResult } from './parts/PreviewResult';
import { useEnterCatalogue, usePreview } from './queries/catalogues';
import { taken, useVersionDraft } from './useVersionDraft';

interface Values {
  in_force_from?: string;
  note?: string;
}

/** The next version as it is written: its items, what it would do to projects that run, and what the server refuses of it. */
export function NextCatalogue({ last }: { last: ApprovalCatalogue }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { required } = useRules();
  const [form] = Form.useForm<Values>();
  const { draft, change, discard, savedAt } = useVersionDraft<CatalogueDraft>('catalogue', { base: last.version, approvals: last.approvals });
  const [editing, setEditing] = useState<{ item?: CatalogueItem } | null>(null);
  const preview = usePreview();
  const enter = useEnterCatalogue();
  const error = enter.error ?? preview.error;
  useEffect(() => placeErrors(form, error), [form, error]);
  const faults = faultsOf(error, draft.approvals);
  // What was said of other items says nothing of these.
  const setItems = (approvals: CatalogueItem[]) => {
    preview.reset();
    enter.reset();
    change({ approvals });
  };
  const tryOut = () => {
    enter.reset();
    preview.mutate(catalogueBody(draft));
  };
  const send = () => {
    preview.reset();
    enter.mutate(catalogueBody(draft), {
      onSuccess: () => {
        discard();
        void navigate({ to: '/approval-catalogues', search: {} });
      },
    });
  };
  const word = (item: CatalogueItem) => {
    const how = changeOf(item, last.approvals);
    return how && t(`approval_catalogue.marks.${how}`);
  };
  return (
    <section className={styles.page}>
      <h1>{t('approval_catalogue.next', { version: last.version + 1 })}</h1>
      <Form<Values> name="catalogue" form={form} layout="vertical" initialValues={draft} onValuesChange={(_, values) => change(values)} onFinish={send}>
        <div className={styles.pair}>
          <Form.Item name="in_force_from" label={t('approval_catalogue.in_force_from')} rules={[required]}>
            <DateInput />
          </Form.Item>
          <Form.Item name="note" label={t('approval_catalogue.note')} rules={[required]}>
            <Input maxLength={1000} />
          </Form.Item>
        </div>
        <div className={styles.deeds}>
          <span className={styles.quiet} role="status">
            {savedAt && t('ui.draft_saved', { time: clock(savedAt) })}
          </span>
          <Button onClick={tryOut} loading={preview.isPending}>
            {t('approval_catalogue.try')}
          </Button>
          <Button type="primary" htmlType="submit" loading={enter.isPending}>
            {t('approval_catalogue.enter')}
          </Button>
        </div>
      </Form>
      <div role="status">{preview.data && <PreviewResult preview={preview.data} />}</div>
      {error !== null && <ProblemNotice error={error} />}
      <div className={styles.deeds}>
        <h2>{t('approval_catalogue.items')}</h2>
        <Button onClick={() => setEditing({})}>{t('approval_catalogue.add')}</Button>
      </div>
      <ItemTable items={draft.approvals} faults={faults} mark={word} deeds={(item) => <Deeds item={item} onEdit={() => setEditing({ item })} onRemove={() => setItems(draft.approvals.filter((other) => other !== item))} />} />
      <h2>{t('approval_catalogue.graph')}</h2>
      <Graph items={draft.approvals} faulty={new Set(faults.keys())} />
      {editing && (
        <ItemDialog
          item={editing.item}
          onDone={(item) => {
            setItems(taken(draft.approvals, item, editing.item));
            setEditing(null);
          }}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}

function Deeds({ item, onEdit, onRemove }: { item: CatalogueItem; onEdit: () => void; onRemove: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.itemDeeds}>
      <Button size="small" onClick={onEdit} aria-label={t('approval_catalogue.edit_of', { code: item.code })}>
        {t('approval_catalogue.edit')}
      </Button>
      <Button size="small" onClick={onRemove} aria-label={t('approval_catalogue.remove_of', { code: item.code })}>
        {t('approval_catalogue.remove')}
      </Button>
    </div>
  );
}
