import publication from './published.json'

/** Where a package is installed from. */
export interface PackageSource {
  /** What `npm install` is given for it. */
  specOf(packageName: string): string
}

export const registry: PackageSource = { specOf: (name) => name }

/** The files of `npm run tarballs`, in a checkout beside the reader's project. */
export const tarballs: PackageSource = { specOf: (name) => `../miniprogram-privacy-consent/tarballs/${name}.tgz` }

/** What documentation and commands say of installing: `published` in published.json turns all of it over. */
export const packageSource = publication.published ? registry : tarballs
