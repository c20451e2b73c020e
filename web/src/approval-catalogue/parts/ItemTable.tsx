import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueItem } from '@/api/types';
import { grouped } from '@/ui/grouped';
import { Light } from '@/ui/Light';
import styles from '../catalogue.module.css';
import { useCatalogueWords } from '../useCatalogueWords';
import { VersionHead } from '../VersionHead';

interface Props {
  items: CatalogueItem[];
  /** What the server says is wrong, by the codes of items. */
  faults?: ReadonlyMap<string, string>;
  /** Whether an item is new or otherwise than before, in a word. */
  mark?: (item: CatalogueItem) => string | null;
  /** What may be done with an item. */
  deeds?: (item: CatalogueItem) => ReactNode;
}

/** The items in the order of the stages: who decides each in how many days, what it waits for, when it applies. */
export function ItemTable({ items, faults, mark, deeds }: Props) {
  const { t } = useTranslation();
  const words = useCatalogueWords();
  const stages = [...grouped(items, ({ stage }) => stage)].toSorted(([one], [other]) => one - other);
  const heads = [t('approval_catalogue.item'), t('approval_catalogue.unit'), t('approval_catalogue.statutory'), t('approval_catalogue.promised'), t('approval_catalogue.predecessors'), t('approval_catalogue.condition')];
  return (
    <div className={styles.scroll} role="region" aria-label={t('approval_catalogue.region')} tabIndex={0}>
      <table aria-label={t('approval_catalogue.items')}>
        <VersionHead heads={heads} withDeeds={deeds !== undefined} />
        <tbody>
          {stages.map(([stage, own]) => (
            <Fragment key={stage}>
              <tr className={styles.stage}>
                <th scope="rowgroup" colSpan={heads.length + (deeds ? 1 : 0)}>
                  {words.stage(stage)}
                </th>
              </tr>
              {own.map((item, at) => (
                <tr key={`${item.code} ${at}`} data-faulty={faults?.has(item.code)}>
                  <th scope="row">
                    <span className={styles.code}>{item.code}</span> {words.title(item)} <span className={styles.quiet}>{[item.kind !== 'approval' && words.kind(item.kind), mark?.(item)].filter(Boolean).join(' · ')}</span>
                    {faults?.has(item.code) && (
                      <p>
                        <Light state="bad" word={t('approval_catalogue.refused')} reason={faults.get(item.code) ?? ''} />
                      </p>
                    )}
                  </th>
                  <td>{words.unit(item) || t('ui.none')}</td>
                  <td>{words.statutory(item)}</td>
                  <td>{words.promised(item)}</td>
                  <td>{words.predecessors(item.predecessors) || t('ui.none')}</td>
                  <td>{words.condition(item.condition) || t('approval_catalogue.always')}</td>
                  {deeds && <td>{deeds(item)}</td>}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
