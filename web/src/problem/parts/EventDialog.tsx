import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bodies, RaisedProblem } from '@/api/types';
import { useUnits } from '@/reference/usePeople';
import { Choose } from '@/ui/Choose';
import type { Ending } from '@/ui/EventButtons';
import { EventDialog as Dialog } from '@/ui/EventDialog';
import { useRules } from '@/ui/useRules';
import type { ProblemEvent } from '../event';
import { useProblemEvent } from '../queries/event';

interface Props extends Ending {
  problem: RaisedProblem;
  event: ProblemEvent;
}

/** One step of a problem, with what has to be said for it. */
export function EventDialog({ problem, event, ...ending }: Props) {
  const { t } = useTranslation();
  const { chosen } = useRules();
  const units = useUnits().filter((unit) => unit.value !== problem.unit_id);
  const send = useProblemEvent(problem);
  return (
    <Dialog<Bodies['ProblemEventBody']>
      title={t(`problem.do_of.${event}`, { title: problem.title })}
      submitLabel={t(`problem.events.${event}`)}
      name="problem-event"
      kind={event}
      said={event === 'hand_on' || event === 'reopen' ? 'reason' : 'note'}
      saidLabel={t(`problem.said.${event}`)}
      saidRequired={event !== 'accept' && event !== 'solve'}
      send={send}
      {...ending}
    >
      {event === 'hand_on' && (
        <Form.Item name="unit_id" label={t('problem.hand_on_to')} rules={[chosen]}>
          <Choose options={units} />
        </Form.Item>
      )}
    </Dialog>
  );
}
