import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from './ProblemNotice';

interface Props<F extends string> {
  forms: readonly F[];
  word: (form: F) => string;
  pending: boolean;
  error: unknown;
  onExport: (form: F) => void;
}

/** What stands on the screen, as a file in one of several forms. */
export function ExportMenu<F extends string>({ forms, word, pending, error, onExport }: Props<F>) {
  const { t } = useTranslation();
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: forms.map((key) => ({ key, label: word(key) })),
          onClick: ({ key }) => {
            const form = forms.find((known) => known === key);
            if (form) onExport(form);
          },
        }}
      >
        <Button aria-haspopup="menu" loading={pending}>
          {t('ui.export')}
        </Button>
      </Dropdown>
      {Boolean(error) && <ProblemNotice error={error} />}
    </>
  );
}
