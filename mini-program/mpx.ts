/** The folder of app.mpx in a project of mpx; beside cloud functions its template names it `miniprogram`. */
export const mpxFolder = (has: (file: string) => boolean): string | undefined =>
  ['src', '', 'src/miniprogram', 'miniprogram'].find((folder) => has(folder === '' ? 'app.mpx' : `${folder}/app.mpx`))
