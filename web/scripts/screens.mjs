// Which pages are pictured, who looks at them, and what is opened on them first.

/** The places of the side bar, as somebody finds them there. */
export async function placesOf(page, account) {
  const links = page.getByRole('navigation').first().getByRole('link');
  const paths = await links.evaluateAll((all) => all.map((link) => new URL(link.href).pathname));
  return paths.map((path) => ({ name: path.slice(1), account, path }));
}

/** A project whose green channel is open: its page has the most to show. */
export async function withChannel(projects, ask) {
  for (const project of projects) {
    const { items = [] } = await ask(`/projects/${project.id}/green-channel`);
    if (items.some(({ state }) => state !== 'done')) return project;
  }
  return projects[0];
}

/** The tabs of a project's page, as they stand there. */
async function tabsOf(page, projectId) {
  await page.goto(new URL(`/projects/${projectId}`, page.url()).href);
  const tabs = page.getByRole('tab');
  await tabs.first().waitFor();
  return (await tabs.evaluateAll((all) => all.map(({ id }) => id))).map((id) => id.replace(/^tab-/, ''));
}

/** The pages beyond the places; `ask` answers what the server says to the clerk, whose page this is. */
export async function furtherScreens(ask, clerk) {
  const { items: projects } = await ask('/projects?limit=200');
  const channel = await withChannel(projects, ask);
  const first = async (path) => (await ask(path)).items[0]?.id;
  const press = (name) => async (page) => {
    await page.getByRole('button', { name }).first().click();
    await page.getByRole('dialog').first().waitFor();
  };
  return [
    ...(await tabsOf(clerk, channel.id)).map((tab) => ({ name: `project-${tab}`, path: `/projects/${channel.id}?tab=${tab}` })),
    { name: 'projects-board', path: '/projects?view=board' },
    { name: 'projects-calendar', path: '/projects?view=calendar' },
    { name: 'projects-map', path: '/projects?view=map' },
    { name: 'projects-grouped', path: '/projects?group=stage' },
    { name: 'projects-preview', path: `/projects?preview=${channel.id}` },
    { name: 'projects-none', path: `/projects?q=${encodeURIComponent('没有这样的项目')}` },
    { name: 'cockpit-records', path: '/cockpit/red' },
    { name: 'search', path: `/library?q=${encodeURIComponent('传感器')}` },
    { name: 'demand', path: `/demands/${await first('/demands?limit=1')}` },
    { name: 'organisation', path: `/organisations/${await first('/organisations?limit=1')}` },
    { name: 'instructions', path: '/instructions?view=all' },
    { name: 'problems-all', path: '/problems?view=all' },
    { name: 'problem', path: `/problems/${await first('/problems?limit=1')}` },
    { name: 'instruction', path: `/instructions/${await first('/instructions?limit=1')}` },
    { name: 'vacancies', path: '/vacancies' },
    { name: 'admission-standards', path: '/admission-standards' },
    { name: 'admission-comparison', path: '/admission-comparison' },
    { name: 'element-pool', path: `/element-pools/${await first('/element-pools?limit=1')}` },
    { name: 'import', path: `/imports/${await first('/imports?limit=1')}` },
    { name: 'log-lead', path: '/projects?new=lead' },
    { name: 'new-demand', path: '/library?new=demand' },
    { name: 'new-organisation', path: '/organisations?new=organisation' },
    { name: 'command-box', path: '/work', act: press(/搜索项目|Search projects/) },
    { name: 'duplicates-decide', path: '/duplicates', act: press(/^(是|不是|确认|判|处理|裁定)/) },
    { name: 'help', path: '/help' },
    { name: 'not-found', path: '/nowhere' },
    { name: 'leader-work', account: 'leader', path: '/work' },
    { name: 'leader-cockpit', account: 'leader', path: '/cockpit' },
    { name: 'handler-work', account: 'handler', path: '/work' },
    { name: 'handler-approvals', account: 'handler', path: '/approvals' },
    { name: 'next-catalogue', account: 'admin', path: '/approval-catalogues/next' },
    { name: 'next-standards', account: 'admin', path: '/admission-standards/next' },
  ];
}
