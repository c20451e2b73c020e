import { BgColorsOutlined, GlobalOutlined, PlusOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BoxCommand } from '@/search/command';
import { useSession } from '@/session/useSession';
import type { NewThing } from './drawer';
import { chooseLanguage, languages } from '@/ui/language';
import { isOpenTo, places } from './nav';
import { shades } from '@/ui/settings';
import { useAppearance } from './useAppearance';

/** What can be begun from anywhere, by whom. */
const begun: { thing: NewThing; permission: string; word: 'project.log_lead' | 'demand.new' | 'organisation.enter' }[] = [
  { thing: 'lead', permission: 'project_log', word: 'project.log_lead' },
  { thing: 'demand', permission: 'demand_write', word: 'demand.new' },
  { thing: 'organisation', permission: 'organisation_write', word: 'organisation.enter' },
];

/** Everything that the box at Ctrl K offers beside what it finds: deeds first, then the pages that the reader may see. */
export function useCommands(showKeys: () => void): BoxCommand[] {
  const { permissions } = useSession();
  const navigate = useNavigate();
  const { t } = useTranslation();
  const settings = useSettings();
  const beginnings = begun
    .filter(({ permission }) => permissions.includes(permission))
    .map(({ thing, word }): BoxCommand => ({
      id: `new ${thing}`,
      kind: 'deed',
      name: t(word),
      icon: <PlusOutlined aria-hidden />,
      run: () => void navigate({ to: '.', search: (before) => ({ ...before, new: thing }) }),
    }));
  const keys: BoxCommand = { id: 'keys', kind: 'deed', name: t('app.keys.title'), icon: <QuestionCircleOutlined aria-hidden />, run: showKeys };
  const help: BoxCommand = { id: '/help', kind: 'page', name: t('help.title'), icon: <QuestionCircleOutlined aria-hidden />, run: () => void navigate({ to: '/help' }) };
  return [...beginnings, ...settings, keys, ...usePages(), help];
}

function useSettings(): BoxCommand[] {
  const { t, i18n } = useTranslation();
  const { choice, choose } = useAppearance();
  const otherShades = shades.filter((shade) => shade !== choice);
  const otherLanguages = languages.filter((language) => language !== i18n.language);
  return [
    ...otherShades.map((shade): BoxCommand => ({
      id: `shade ${shade}`,
      kind: 'deed',
      name: t('app.switch_shade', { shade: t(`ui.shades.${shade}`) }),
      icon: <BgColorsOutlined aria-hidden />,
      run: () => choose(shade),
    })),
    ...otherLanguages.map((language): BoxCommand => ({
      id: `language ${language}`,
      kind: 'deed',
      name: t('app.switch_language', { language: t(`ui.languages.${language}`) }),
      icon: <GlobalOutlined aria-hidden />,
      run: () => chooseLanguage(language),
    })),
  ];
}

function usePages(): BoxCommand[] {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const navigate = useNavigate();
  return places
    .filter((place) => isOpenTo(permissions, place))
    .flatMap((place): BoxCommand[] => {
      const page: BoxCommand = { id: place.to, kind: 'page', name: t(`app.places.${place.word}`), icon: place.icon, run: () => void navigate({ to: place.to, search: {} }) };
      if (place.to !== '/projects') return [page];
      const layouts = (['board', 'calendar', 'map'] as const).map((view): BoxCommand => ({
        id: `/projects ${view}`,
        kind: 'page',
        name: t(`app.project_${view}`),
        icon: place.icon,
        run: () => void navigate({ to: '/projects', search: { view } }),
      }));
      return [page, ...layouts];
    });
}
