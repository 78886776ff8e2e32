/** Names a mini program finds in its scope. */
export const programGlobals = ['wx', 'App', 'Page', 'Component', 'Behavior', 'getApp', 'getCurrentPages'] as const
