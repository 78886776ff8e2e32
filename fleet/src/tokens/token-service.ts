/** Gives the `authorizer_access_token` of a program; `refused` is the one that the platform has just refused. */
export interface TokenService {
  tokenOf(appId: string, refused?: string): Promise<string>
}
