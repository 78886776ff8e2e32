// Where the analysis stops, so that it ends in time on what is tangled. README.md says why each is as it is.

/** How many objects and functions one cell tells apart; fewer, one after the other, where that takes too much work. */
export const objectsToldApart: readonly number[] = [16, 4, 1]

/** How many values may be handed on before it is tried again with fewer objects; each byte of the program allows one more. */
export const mostWork = 2_250_000

/** The same of what a component is given: in a runtime that walks a tree each step is one more name, `props.parent.children`. */
export const propertiesToldApart = 64

/** The same of what lies behind the exports of modules that are not read, calls of them included: whole states of a program are handed around so. */
export const pathsToldApart = 16

/** How many steps into a module that is not read. */
export const longestPath = 4

/** Along how many paths of more than one step. */
export const mostLongPaths = 64

/** Of how many characters of scripts the trees are kept, in case they are asked for again. */
export const mostKept = 1_500_000

/** Of how many characters files are kept that were read, so that they need not be read again. */
export const mostTexts = 8e6

/** Of how many characters a script is of which only parts are followed at first; what is smaller is followed as a whole. */
export const smallestThatWaits = 50_000

/** How many objects deep something is looked for that a function is handed which waits. */
export const handedDepth = 2

/** Of how many characters a script may be: a package of a mini program has 2 MB, and some 80 bytes of memory go with each. */
export const longestScript = 10e6

/** How many objects deep a module's exports are searched for something of the platform. */
export const exportsDepth = 3

/** The same for what is kept in `getApp()`: one more, for `globalData`. */
export const appDepth = 4

/** How deep inside a component's property something is told apart, counting the property: `actions.*.openType`. */
export const deepestProperty = 4

/** How many scripts are asked whether they call a function, for one place that the rules of conduct look at. */
export const mostAsked = 64

/** How deep in an object that a function is handed by name an open-type is looked for: `confirmBtn.openType`. */
export const optionsDepth = 2

/** How many properties such an object has at most: what has more is a module or a program's state. */
export const mostOptions = 64

/** How many texts one expression may be that puts them together: `${on ? 'show' : 'hide'}Toast` is two. */
export const mostChoices = 16

/** How long a list may be whose elements are told apart by their places: what is longer is a table. */
export const mostListed = 16

/** How many expressions settings written as a script may take: hundreds of pages take some thousand. */
export const mostSteps = 100_000

/** How many calls may stand in one another while they are worked out. */
export const deepestCall = 50

/** How long a text in them may become, in characters, and a list. */
export const longestSetting = 100_000
