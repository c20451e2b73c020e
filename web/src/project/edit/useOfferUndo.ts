import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useUndo } from '@/ui/undo';
import { keepProject } from '../cache';
import type { KeptProject } from '../project';
import { readProject } from '../queries/project';
import { ChangedMeanwhile, sendPatch, standing, type Patch } from './patch';
import { useWords } from './useWords';

/** Tells what was changed of a project, and takes it back when asked; not where somebody else changed it since. */
export function useOfferUndo() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const offer = useUndo();
  const words = useWords();
  return (changed: KeptProject, before: Patch) => {
    if (Object.keys(before).length === 0) return;
    const after = standing(changed.record, before);
    const undo = async () => {
      try {
        keepProject(queries, await sendPatch(await readProject(changed.record.id), after, before));
        return t('project.edits.undone', { change: words.change(after, before) });
      } catch (error) {
        if (!(error instanceof ChangedMeanwhile)) throw error;
        keepProject(queries, error.newer);
        return t('project.edits.not_undone', { fields: words.labels(after) });
      }
    };
    offer({ text: words.change(before, after), undo });
  };
}
