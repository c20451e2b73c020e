import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { exportForms, type ExportForm } from '@/api/download';
import { ProblemNotice } from './ProblemNotice';

interface Props {
  pending: boolean;
  error: unknown;
  onExport: (form: ExportForm) => void;
}

/** The list as it stands on the screen, as a file. */
export function ExportMenu({ pending, error, onExport }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: exportForms.map((key) => ({ key, label: t(`ui.export_forms.${key}`) })),
          onClick: ({ key }) => {
            const form = exportForms.find((known) => known === key);
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
