import path from 'node:path'
import ts from 'typescript'

const root = path.join(__dirname, '../..')

/** Programs list them in tsconfig.json: what they import is read by a program's own, perhaps older, TypeScript. */
test.each(['uni-app', 'taro', 'vue', 'react'])('the types of %s bring neither those of Vite nor of Node', (entry) => {
  const options = { types: [], module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 }
  const program = ts.createProgram([path.join(root, `dist/frameworks/${entry}.d.cts`)], options)
  const files = program.getSourceFiles().map(({ fileName }) => path.relative(root, fileName))
  expect(files).toContain(`dist/frameworks/${entry}.d.cts`)
  expect(files.filter((file) => /node_modules\/(vite|@types\/node)\//.test(file)).slice(0, 3)).toEqual([])
})
