/**
 * What Taro 3 and 4 take as their configuration, in the order in which they look: `SCRIPT_EXT` of @tarojs/helper, which knows
 * no `.mjs`.
 */
export const taroConfigurations = ['js', 'jsx', 'ts', 'tsx'].map((ending) => `config/index.${ending}`)
