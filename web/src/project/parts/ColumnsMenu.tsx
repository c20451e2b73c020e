import { Button, Checkbox, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { addressedColumns, columnKeys, shownColumns, type ProjectSearch } from '../filters';
import styles from '../project.module.css';

interface Props {
  search: ProjectSearch;
  onChange: (next: Partial<ProjectSearch>) => void;
}

/** Which columns the table shows; the choice stands in the address. */
export function ColumnsMenu({ search, onChange }: Props) {
  const { t } = useTranslation();
  const shown = shownColumns(search.columns);
  const choose = (chosen: readonly string[]) => onChange({ columns: addressedColumns(columnKeys.filter((key) => chosen.includes(key))) });
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      getPopupContainer={(button) => button.parentElement ?? document.body}
      content={
        <div role="group" aria-label={t('project.choose_columns')} className={styles.columnChoice}>
          <Checkbox.Group value={shown} onChange={choose} options={columnKeys.map((key) => ({ value: key, label: t(`project.columns.${key}`) }))} />
          <Button size="small" type="link" disabled={search.columns === undefined} onClick={() => onChange({ columns: undefined })}>
            {t('project.usual_columns')}
          </Button>
        </div>
      }
    >
      <Button aria-haspopup="dialog">{t('project.choose_columns')}</Button>
    </Popover>
  );
}
