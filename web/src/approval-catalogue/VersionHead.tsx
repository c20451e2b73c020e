import { useTranslation } from 'react-i18next';

interface Props {
  heads: string[];
  /** Whether a last column says what may be done with a line. */
  withDeeds: boolean;
}

/** The head of a table of what stands in a version. */
export function VersionHead({ heads, withDeeds }: Props) {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        {(withDeeds ? [...heads, t('approval_catalogue.deeds')] : heads).map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}
