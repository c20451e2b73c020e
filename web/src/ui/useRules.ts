import { useTranslation } from 'react-i18next';
import { amountYuan, type Amount } from './AmountInput';

/** The few checks that forms make before the server makes them all. */
export function useRules() {
  const { t } = useTranslation();
  const wrong = (bad: boolean, message: string) => (bad ? Promise.reject(new Error(message)) : Promise.resolve());
  return {
    required: { required: true, whitespace: true, message: t('ui.rule.required') },
    chosen: { required: true, message: t('ui.rule.required') },
    amount: { validator: (_: unknown, value?: Amount) => wrong(amountYuan(value) === null, t('ui.rule.amount')) },
    amountGiven: {
      required: true,
      validator: (_: unknown, value?: Amount) => {
        const yuan = amountYuan(value);
        return wrong(!yuan, t(yuan === undefined ? 'ui.rule.required' : 'ui.rule.amount'));
      },
    },
  };
}
