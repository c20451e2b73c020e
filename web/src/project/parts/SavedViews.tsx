import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/session/useSession';
import { readDraft } from '@/ui/useDraft';
import type { ProjectSearch } from '../filters';
import styles from '../project.module.css';
import { isSameList, keptSearch, readViews, viewsKey, withView, type SavedView } from '../savedViews';
import { SaveViewDialog } from './SaveViewDialog';

/** Lists that one found worth keeping, each a link; and the way to keep the one that is shown. */
export function SavedViews({ search }: { search: ProjectSearch }) {
  const { t } = useTranslation();
  const { views, keep } = useViews();
  const [saving, setSaving] = useState(false);
  const current = views.find((view) => isSameList(view.search, search));
  return (
    <nav aria-label={t('project.views.saved')} className={styles.savedViews}>
      {views.length > 0 && (
        <ul>
          {views.map((view) => (
            <li key={view.name}>
              <Link to="/projects" search={view.search} activeProps={{}} aria-current={view === current ? 'page' : undefined}>
                {view.name}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {current ? (
        <Button size="small" type="text" onClick={() => keep(views.filter((view) => view !== current))}>
          {t('project.views.remove', { name: current.name })}
        </Button>
      ) : (
        <Button size="small" type="text" onClick={() => setSaving(true)}>
          {t('project.views.save')}
        </Button>
      )}
      {saving && <SaveViewDialog onSave={(name) => keep(withView(views, { name, search: keptSearch(search) }))} onClose={() => setSaving(false)} />}
    </nav>
  );
}

function useViews() {
  const { user } = useSession();
  const key = viewsKey(user.id);
  const [views, setViews] = useState<SavedView[]>(() => readViews(readDraft(key)));
  const keep = (next: SavedView[]) => {
    setViews(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // A browser that keeps nothing still shows them until the page is closed.
    }
  };
  return { views, keep };
}
