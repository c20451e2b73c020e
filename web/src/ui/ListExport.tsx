import { useTranslation } from 'react-i18next';
import { exportForms, type ExportForm } from '@/api/download';
import { ExportMenu } from './ExportMenu';

interface Props {
  pending: boolean;
  error: unknown;
  onExport: (form: ExportForm) => void;
}

/** The list as it stands on the screen, as a file. */
export function ListExport(props: Props) {
  const { t } = useTranslation();
  return <ExportMenu {...props} forms={exportForms} word={(form) => t(`ui.export_forms.${form}`)} />;
}
