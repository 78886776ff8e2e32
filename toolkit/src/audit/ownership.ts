// Whose code it is: the team's, or that of packages, component libraries and framework runtimes. What those could do is
// no use; what the program places, calls or hands them is.

// uni-app's Vite build writes `node-modules`.
const packages = /(?:^|\/)(?:miniprogram_npm|node[_-]modules|uni_modules|wxcomponents|npm|prebundle|\w*[vV]endors)\//

/** Component libraries that are copied into a program. */
const libraries =
  /(?:^|\/)(?:@?vant(?:-weapp)?|tdesign-(?:miniprogram|uniapp)|iview(?:-weapp)?|wux(?:-weapp)?|weui(?:-miniprogram)?|lin-ui|colorui|uview(?:-\w+)?|nutui|taro-ui)\//i

/** What frameworks call the files of their runtime and of bundled packages. */
const runtimes = /(?:^|\/)(?:vendors?|taro|runtime|babelHelpers|npm\.[\w-]+)(?:[.~-][\w-]+)*\.js$/

/** Code of a package, by the file or the module of a bundle: `file#id`. */
export const isPackage = (module: string): boolean =>
  packages.test(module) || libraries.test(module) || isLibrary(module)

/** Installed beside a framework's source: a build takes of such a package what is asked for, and runs nothing else. */
export const isInstalled = (file: string): boolean => /(?:^|\/)node_modules\//.test(file)

/** The same, or a framework's runtime: names that cannot be told in there say nothing about the program. */
export const isForeign = (module: string): boolean => isPackage(module) || runtimes.test(module.split('#')[0])

/** The library of this project asks on behalf of whoever places its tags. */
export const isLibrary = (path: string): boolean => /(?:^|\/)miniprogram-privacy-consent\//.test(path)
