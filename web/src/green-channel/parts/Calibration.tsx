import { useTranslation } from 'react-i18next';
import { Bar } from '@/ui/Bar';
import { EmptyPage } from '@/ui/EmptyPage';
import figures from '@/ui/figures.module.css';
import { ListStates } from '@/ui/ListStates';
import { useRate } from '@/ui/useRate';
import styles from '../greenChannel.module.css';
import { useCalibration } from '../queries/calibration';

/** How often forecasts were right: of what came, how much came no later than each said. */
export function Calibration() {
  const { t } = useTranslation();
  const rate = useRate();
  const query = useCalibration();
  const came = query.data?.come ?? 0;
  const rows = [
    { share: 10, within: query.data?.within_p10 ?? 0 },
    { share: 50, within: query.data?.within_p50 ?? 0 },
    { share: 90, within: query.data?.within_p90 ?? 0 },
  ];
  return (
    <section className={styles.figures} aria-label={t('green_channel.calibration')}>
      <h2>{t('green_channel.calibration')}</h2>
      <ListStates query={query} count={came} empty={<EmptyPage title={t('green_channel.none_came')} hint={t('green_channel.none_came_hint')} />}>
        <div className={figures.scroll}>
          <table aria-label={t('green_channel.calibration')}>
            <thead>
              <tr>
                <th scope="col">{t('green_channel.said')}</th>
                <th scope="col">{t('green_channel.came_by_then')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {rows.map(({ share, within }) => (
                <tr key={share}>
                  <th scope="row">{t('green_channel.by_share', { share: `${share}%` })}</th>
                  <td>{rate({ numerator: within, denominator: came })}</td>
                  <td className={figures.bars}>
                    <Bar value={within} max={came} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className={styles.quiet}>{t('green_channel.calibration_counted_so')}</p>
      </ListStates>
    </section>
  );
}
