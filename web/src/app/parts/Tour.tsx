import { Button, Tour as Steps } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReturnFocus } from '@/ui/useReturnFocus';
import styles from '../app.module.css';

const steps = ['work', 'search', 'lead', 'projects', 'help'] as const;

/** What a step speaks of; nothing where this person or this window has no such thing. */
function targetOf(step: (typeof steps)[number]): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-tour="${step}"]`);
}

/** The usual places one after the other; the focus goes along, and back when the tour ends. */
export function Tour({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [host, setHost] = useState<HTMLElement | null>(null);
  const [current, setCurrent] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const [shown] = useState(() => steps.filter((step) => targetOf(step) !== null));
  useReturnFocus('content');
  useEffect(() => {
    if (host === null) return undefined;
    // The panel comes after its place was measured, and later than this; once it has the focus, it is let alone.
    const observer = new MutationObserver(() => focus());
    const focus = () => {
      heading.current?.focus({ preventScroll: true });
      if (heading.current !== null && heading.current === document.activeElement) observer.disconnect();
    };
    observer.observe(host, { attributes: true, childList: true, subtree: true });
    focus();
    return () => observer.disconnect();
  }, [host, current]);
  return (
    <div ref={setHost} role="dialog" aria-label={t('app.tour.title')}>
      {host && (
        <Steps
          open
          animated={false}
          current={current}
          onChange={setCurrent}
          onClose={onClose}
          getPopupContainer={() => host}
          indicatorsRender={(at, of) => t('app.tour.at', { number: at + 1, of })}
          actionsRender={(buttons, { current: at, total }) => (
            <>
              {at < total - 1 && (
                <Button size="small" type="text" onClick={onClose}>
                  {t('app.tour.skip')}
                </Button>
              )}
              {buttons}
            </>
          )}
          steps={shown.map((step) => ({
            target: targetOf(step),
            title: (
              <h2 ref={step === shown[current] ? heading : undefined} tabIndex={-1} className={styles.tourStep} aria-describedby="tour-text">
                {t(`app.tour.steps.${step}.title`)}
              </h2>
            ),
            description: <span id="tour-text">{t(`app.tour.steps.${step}.text`)}</span>,
          }))}
        />
      )}
    </div>
  );
}
