import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '@/api/types';
import { useReference } from '@/reference/useReference';
import { useMay } from '@/session/useSession';
import { FactList } from '@/ui/FactList';
import { useReturnFocus } from '@/ui/useReturnFocus';
import { AbsenceDialog } from './AbsenceDialog';
import { HandOverDialog } from './HandOverDialog';
import { Absences } from './parts/Absences';
import { HandedOver, type Handed } from './parts/HandedOver';
import { personLine } from './parts/PersonRow';
import { PhoneDialog } from './PhoneDialog';
import styles from './person.module.css';
import { useMayRecord } from './useMayRecord';

interface Props {
  person: Person;
  onClose: () => void;
}

/** A person from near: unit, post and roles, every absence, and what the reader may do about them. */
export function PersonDrawer({ person, onClose }: Props) {
  const { t } = useTranslation();
  const { name } = useReference();
  const [doing, setDoing] = useState<'absence' | 'handover' | 'phone' | null>(null);
  const [handed, setHanded] = useState<Handed | null>(null);
  const mayRecord = useMayRecord()(person);
  const mayHandOver = useMay('leader_appoint');
  useReturnFocus(personLine(person.id));
  const close = () => setDoing(null);
  return (
    <Drawer open size={560} title={person.name} onClose={onClose}>
      <div className={styles.drawer}>
        <div className={styles.deeds}>
          {mayRecord && <Button onClick={() => setDoing('absence')}>{t('person.record')}</Button>}
          {mayHandOver && <Button onClick={() => setDoing('handover')}>{t('person.hand_over')}</Button>}
          {person.actions.includes('set_phone') && <Button onClick={() => setDoing('phone')}>{t('person.set_phone')}</Button>}
        </div>
        {handed && <HandedOver handed={handed} />}
        <FactList
          rows={[
            [t('person.unit'), person.unit_name],
            [t('person.post'), person.post],
            [t('person.roles'), person.roles.map((role) => name('roles', role)).join(t('ui.separator'))],
            [t('person.district'), name('districts', person.district)],
            [t('person.phone'), person.phone && <a href={`tel:${person.dial}`}>{person.phone}</a>],
          ]}
        />
        <Absences person={person} />
      </div>
      {doing === 'absence' && <AbsenceDialog person={person} onClose={close} />}
      {doing === 'phone' && <PhoneDialog person={person} onClose={close} />}
      {doing === 'handover' && (
        <HandOverDialog
          person={person}
          onClose={close}
          onDone={(done) => {
            setHanded(done);
            close();
          }}
        />
      )}
    </Drawer>
  );
}
