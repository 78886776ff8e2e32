/** Names a mini program finds in its scope. */
export const programGlobals = ['wx', 'App', 'Page', 'Component', 'Behavior', 'getApp', 'getCurrentPages'] as const

/** Where errors say that a script of the program is: `miniprogram:///pages/a/a.js:3:5`. */
export const scriptAddress = 'miniprogram:///'
