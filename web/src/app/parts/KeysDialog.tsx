import { Link } from '@tanstack/react-router';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReturnFocus } from '@/ui/useReturnFocus';
import styles from '../app.module.css';
import { modifier } from '../keys';

/** The keys that work, by where they do; alternatives beside each other. */
const groups = [
  {
    where: 'everywhere',
    keys: [
      { does: 'box', keys: [`${modifier} K`] },
      { does: 'keys', keys: ['?'] },
      { does: 'close', keys: ['Esc'] },
      { does: 'send', keys: [`${modifier} Enter`] },
    ],
  },
  {
    where: 'tables',
    keys: [
      { does: 'down', keys: ['↓', 'j'] },
      { does: 'up', keys: ['↑', 'k'] },
      { does: 'open', keys: ['Enter'] },
      { does: 'look', keys: ['Space'] },
    ],
  },
  {
    where: 'projects',
    keys: [
      { does: 'ten', keys: ['PageDown', 'PageUp'] },
      { does: 'ends', keys: ['Home', 'End'] },
      { does: 'edit', keys: ['F2', 'e'] },
      { does: 'keep', keys: ['Enter'] },
      { does: 'keep_on', keys: ['Tab', 'Shift Tab'] },
      { does: 'give_up', keys: ['Esc'] },
      { does: 'undo', keys: [`${modifier} Z`] },
    ],
  },
  {
    where: 'walks',
    keys: [
      { does: 'tabs', keys: ['←', '→'] },
      { does: 'hits', keys: ['↑', '↓'] },
    ],
  },
] as const;

/** Which keys there are, from anywhere with `?`. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  useReturnFocus();
  return (
    <Modal open title={t('app.keys.title')} footer={null} onCancel={onClose}>
      {groups.map((group) => (
        <section key={group.where} className={styles.keys}>
          <h3>{t(`app.keys.where.${group.where}`)}</h3>
          <dl>
            {group.keys.map(({ does, keys }) => (
              <div key={does}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{t(`app.keys.does.${does}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className={styles.keysFoot}>
        <Link to="/help" onClick={onClose}>
          {t('app.keys.all_help')}
        </Link>
      </p>
    </Modal>
  );
}
