/**
 * Why a source map leads nowhere: it cannot be read, its file is not there, it is on a server, what it leads to is not
 * there or lies outside of the project, or what stands there is not what was built.
 */
export type MapTroubleReason =
  'broken' | 'map-missing' | 'remote' | 'source-missing' | 'outside' | 'not-the-source' | 'whole-lines'

export class MapTrouble {
  constructor(
    readonly reason: MapTroubleReason,
    /** The map or the source, as it is named. */
    readonly name: string
  ) {}
}
