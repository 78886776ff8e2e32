/** Everything of the fleet in Redis begins with it, the queues of BullMQ included. */
export const prefix = 'mp-fleet'

export const keys = {
  /** Hash: app id -> program, as `sync` stored it. */
  programs: `${prefix}:programs`,
  /** List of app ids, in the platform's order. */
  order: `${prefix}:programs:order`,
  /** Set of app ids whose authorization was withdrawn. */
  unauthorized: `${prefix}:unauthorized`,
  /** Sorted set: name of a roll-out by the time it began. */
  rollouts: `${prefix}:rollouts`,
  rollout: (name: string) => `${prefix}:rollout:${name}`
}
