import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import type { Organisation } from '@/api/types';
import { useMay } from '@/session/useSession';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { keptOffer, type Offer } from './offer';
import styles from './offer.module.css';
import { AddDrawer } from './parts/AddDrawer';
import { EditDrawer } from './parts/EditDrawer';
import { OfferRow } from './parts/OfferRow';
import { WithdrawDialog } from './parts/WithdrawDialog';
import { useOffers } from './queries/offers';

type Doing = { deed: 'add' } | { deed: 'edit' | 'withdraw'; offer: Offer };

/** What an organisation can give. */
export function Offers({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation();
  const mayWrite = useMay('organisation_write') && !organisation.merged_into;
  const [doing, setDoing] = useState<Doing | null>(null);
  const query = useOffers(organisation.id);
  const rows = rowsOf(query.data);
  const shut = () => setDoing(null);
  return (
    <section className={styles.section} aria-label={t('offer.title')}>
      <div className={styles.sectionHead}>
        <h2>{t('offer.title')}</h2>
        {mayWrite && <Button onClick={() => setDoing({ deed: 'add' })}>{t('offer.add')}</Button>}
      </div>
      <ListStates query={query} count={rows.length} empty={<EmptyPage title={t('offer.none')} hint={t('offer.none_hint')} />}>
        <ul className={styles.offers} aria-label={t('offer.title')}>
          {rows.map((offer) => (
            <OfferRow key={offer.id} offer={offer} onChoose={mayWrite ? (deed) => setDoing({ deed, offer }) : undefined} />
          ))}
        </ul>
      </ListStates>
      {doing?.deed === 'add' && <AddDrawer organisation={organisation} onClose={shut} />}
      {doing?.deed === 'edit' && <EditDrawer kept={keptOffer(doing.offer)} onClose={shut} />}
      {doing?.deed === 'withdraw' && <WithdrawDialog kept={keptOffer(doing.offer)} onClose={shut} />}
    </section>
  );
}
