const ofBoth = ['created', 'beforeMount', 'mounted', 'onBeforeMount', 'onMounted', 'setup', 'useMount']
const ofClasses = ['componentWillMount', 'componentDidMount']

/** What runs once when the program, or a page, opens: methods, and what hooks are handed. */
export const openings: Readonly<Record<'launch' | 'page', ReadonlySet<string>>> = {
  launch: new Set(['onLaunch', 'useLaunch', 'createApp', ...ofBoth, ...ofClasses]),
  page: new Set(['onLoad', 'useLoad', 'onReady', 'useReady', 'attached', 'ready', ...ofBoth, ...ofClasses])
}

/** What such a hook is handed: it runs when what calls the hook does. */
export const isOpeningHook = (name: string): boolean =>
  /^(?:on|use)[A-Z]/.test(name) && (openings.launch.has(name) || openings.page.has(name))
