import { useTranslation } from 'react-i18next';
import type { ShownLight } from '@/api/types';
import { Light, lightOf } from '@/ui/Light';

interface Props {
  light: ShownLight | null | undefined;
  /** Whether all reasons stand beside it, each with who answers; else the first alone. */
  reasons?: 'first' | 'all';
}

/** The light of a project, with why it is not green and who answers for that; nothing where the project is not pursued. */
export function ProjectLight({ light, reasons = 'first' }: Props) {
  const { t } = useTranslation();
  if (!light) return null;
  const shown = reasons === 'all' ? light.reasons : light.reasons.slice(0, 1);
  const told = shown.map(({ text, answers }) => (answers ? t('project.light_answers', { text, name: answers.name }) : text)).join(t('project.light_between'));
  return <Light state={lightOf(light.light) ?? 'good'} word={t(`project.lights.${lightWord(light.light)}`)} {...(told !== '' && { reason: told })} />;
}

function lightWord(code: string): 'green' | 'yellow' | 'red' {
  return code === 'red' || code === 'yellow' ? code : 'green';
}
