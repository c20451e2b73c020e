import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Light } from '@/ui/Light';
import { titleOf, type Channel } from '../channel';
import styles from '../greenChannel.module.css';
import { alarming, lightOf } from '../lights';
import { useClockWords } from '../useClockWords';

interface Props {
  channel: Channel;
  onOpen: (id: string) => void;
}

/** The gravest light of all items, each reason with who answers for it, and what must be there and is not. */
export function ChannelLight({ channel, onOpen }: Props) {
  const { t } = useTranslation();
  const { left } = useClockWords();
  const rows = alarming(channel.items);
  const named = (code: string) => channel.items.find((item) => item.code === code)?.name ?? code;
  return (
    <>
      <div className={styles.lights}>
        <Light state={(rows[0] && lightOf(rows[0])) ?? 'good'} />
        {rows.length === 0 && <span className={styles.quiet}>{t('green_channel.no_alarm')}</span>}
        {rows.length > 0 && (
          <ul aria-label={t('green_channel.reasons')}>
            {rows.map((item) => (
              <li key={item.id}>
                <button type="button" className={styles.open} onClick={() => onOpen(item.id)}>
                  {titleOf(item)}
                </button>{' '}
                {[left(item), item.unit_name].filter(Boolean).join(' · ')}
              </li>
            ))}
          </ul>
        )}
      </div>
      {channel.missing.length > 0 && (
        <Alert
          type="warning"
          className={styles.missing}
          title={t('green_channel.missing')}
          description={
            <ul>
              {channel.missing.map(({ code, any_of }) => (
                <li key={code + any_of.join()}>{t('green_channel.missing_for', { item: named(code), any: any_of.map(named).join(t('green_channel.or')) })}</li>
              ))}
            </ul>
          }
        />
      )}
    </>
  );
}
