import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchState } from '../searchState';
import { SaveDialog } from './SaveDialog';

/** Keeps the question that the page shows. */
export function SaveButton({ state }: { state: SearchState }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('search.saved.save')}</Button>
      {open && <SaveDialog state={state} onClose={() => setOpen(false)} />}
    </>
  );
}
