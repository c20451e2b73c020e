import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import type { Offer } from '../offer';
import styles from '../offer.module.css';
import { useFigures } from '../useFigures';
import { useOfferKinds } from '../useOfferKinds';

interface Props {
  offer: Offer;
  /** Given to those who may write. */
  onChoose?: ((deed: 'edit' | 'withdraw') => void) | undefined;
}

/** One offer: its kind, what it is, where it stands in the chains, its figures; grey once it was withdrawn. */
export function OfferRow({ offer, onChoose }: Props) {
  const { t } = useTranslation();
  const { name: kind } = useOfferKinds();
  const { name, subIndustry, chainNode } = useReference();
  const figures = useFigures()(offer);
  const place = [
    chainNode(offer.chain_node) || subIndustry(offer.sub_industry) || name('industries', offer.industry),
    name('districts', offer.district),
    offer.valid_until && t('offer.until', { date: offer.valid_until }),
  ].filter(Boolean);
  const isWithdrawn = Boolean(offer.withdrawn_reason);
  return (
    <li data-withdrawn={isWithdrawn}>
      <span className={styles.kind}>{kind(offer.kind)}</span>
      <div>
        <p className={styles.name}>{offer.title}</p>
        {figures.length > 0 && <p>{figures.join(' · ')}</p>}
        {place.length > 0 && <p className={styles.quiet}>{place.join(' · ')}</p>}
        {offer.body && <p className={styles.body}>{offer.body}</p>}
        {isWithdrawn && <p>{t('offer.withdrawn_because', { reason: offer.withdrawn_reason })}</p>}
      </div>
      {onChoose && !isWithdrawn && (
        <div className={styles.deeds}>
          <Button size="small" aria-label={t('offer.edit_of', { title: offer.title })} onClick={() => onChoose('edit')}>
            {t('offer.edit')}
          </Button>
          <Button size="small" aria-label={t('offer.withdraw_of', { title: offer.title })} onClick={() => onChoose('withdraw')}>
            {t('offer.withdraw')}
          </Button>
        </div>
      )}
    </li>
  );
}
