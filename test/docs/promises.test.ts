import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './markdown'

type Proof = readonly [file: string, title: string]

/** What each promise of the front page rests on, in its order. */
const guarantees: Readonly<Record<string, readonly Proof[]>> = {
  'Every call gets exactly one answer.': [
    ['test/promises/ten-promises.ts', 'settled'],
    ['test/manager/requests.test.ts', 'several calls at once share one prompt and one answer'],
    ['test/manager/requests.test.ts', 'a page closed while asking fails its call'],
    ['test/manager/requests.test.ts', 'a prompt that comes late on a hidden page does not take over'],
    ['test/manager/requests.test.ts', 'where no prompt can be shown the call fails within presenterTimeout']
  ],
  'Consent is never faked.': [
    ['test/promises/ten-promises.ts', 'honest'],
    ['test/manager/requests.test.ts', 'agreed() without an id is reported and answers nothing']
  ],
  'One prompt, on the visible page.': [
    ['test/promises/ten-promises.ts', "'one prompt'"],
    ['test/promises/ten-promises.ts', "'no ghosts'"],
    ['test/manager/requests.test.ts', 'the prompt follows the user: pushed page, and back again'],
    ['test/manager/requests.test.ts', 'consent given on a pushed page leaves no prompt behind']
  ],
  'Errors you can read.': [
    ['test/manager/errors.test.ts', 'has a sentence for the user in three languages'],
    ['toolkit/test/explain/explain.test.ts', 'words.zh.steps']
  ],
  'Refusing costs the user nothing.': [
    ['test/promises/ten-promises.ts', 'conduct'],
    ['test/components/after-a-refusal.test.ts', 'no property makes the prompt %s after a refusal'],
    ['test/manager/import.test.ts', 'does not turn Weixin’s own pop-up off']
  ],
  'Older Weixin versions keep working.': [
    ['test/manager/manager.test.ts', 'without any of the four APIs everything goes straight through'],
    ['test/components/old-weixin.test.ts', 'the popup renders nothing and throws nothing']
  ],
  'Small.': [
    ['test/package/readme.test.ts', 'tells about how much a phone carries'],
    ['test/package/published.test.ts', 'the package brings nothing into a user’s app but the library']
  ]
}

/** Sentences of the READMEs, word for word, and what they rest on. */
const sentences: readonly (readonly [readme: string, sentence: string, proofs: readonly Proof[]])[] = [
  [
    'README.md',
    'in two component engines and a real browser',
    [
      ['test/model/model.test.ts', 'MODEL_SEED'],
      ['test/scenarios/exparser.test.ts', 'perform'],
      ['test/scenarios/jsdom.test.ts', 'perform'],
      ['test/scenarios/chromium.test.ts', 'perform']
    ]
  ],
  [
    'toolkit/README.md',
    'Exit status 1 when something is found',
    [['toolkit/test/audit/command.test.ts', '1 with findings']]
  ],
  [
    'toolkit/README.md',
    'reports as text, HTML, JSON, SARIF or for GitLab',
    [
      ['toolkit/test/audit/reports.test.ts', 'is valid against the published schema'],
      ['toolkit/test/audit/reports.test.ts', 'has what GitLab asks for, at every place']
    ]
  ],
  [
    'toolkit/README.md',
    'it never reaches a log, an error or a file',
    [
      [
        'toolkit/test/weixin/tokens.test.ts',
        'when fetch throws the address, at any depth of its causes and properties'
      ],
      ['toolkit/test/weixin/tokens.test.ts', 'nor does the client itself show it'],
      ['toolkit/test/weixin/push-refused.test.ts', 'once a minute for each reason, without a secret']
    ]
  ],
  [
    'toolkit/README.md',
    'Everything is checked before it is sent, and all problems are reported at once.',
    [['toolkit/test/guideline/guideline.test.ts', 'says every problem of the file, and sends nothing']]
  ],
  [
    'toolkit/README.md',
    "Every command and its help is in the system's language",
    [['toolkit/test/guideline/language.test.ts', 'the system’s language is spoken without --lang, which overrules it']]
  ],
  [
    'preview/README.md',
    'the next free one is used',
    [['test/preview/serve.test.ts', 'a busy port: the next free one']]
  ],
  [
    'preview/README.md',
    'taps each thing that can be tapped once',
    [['test/preview/check.test.ts', 'a call on opening, and a page that only Weixin asks on']]
  ],
  [
    'preview/README.md',
    'Requests fail unless `--network` lets them out',
    [['test/preview/check.test.ts', 'requests leave the machine where they are let, and the page has their answers']]
  ],
  [
    'fleet/README.md',
    "keeps each program's own contact and storage region",
    [['fleet/test/roll-out.test.ts', 'each program gets what it has of its own']]
  ],
  [
    'fleet/README.md',
    'shares rate limits between workers',
    [
      ['fleet/test/limits.test.ts', 'so many applications a minute, all workers together'],
      ['fleet/test/limits.test.ts', 'so many requests a second, all programs and workers together']
    ]
  ],
  [
    'fleet/README.md',
    'reports the outcome for each program',
    [['fleet/test/failure.test.ts', 'a row has the code and the id of the request']]
  ],
  [
    'fleet/README.md',
    'a simulated platform with 100 programs; prints the next commands',
    [['fleet/test/demo.test.ts', 'what the demo says to do next works, word for word']]
  ],
  [
    'fleet/README.md',
    'A lost job costs nothing',
    [['fleet/test/kills.test.ts', 'a worker killed amid its work loses nothing']]
  ],
  [
    'README.md',
    'nothing there talks to Weixin',
    [['test/preview/chromium.test.ts', 'nothing is fetched from outside']]
  ],
  [
    'README.md',
    'The same demo opens in WeChat DevTools',
    [['test/package/official-builder.test.ts', 'compiles every one of them into what is uploaded']]
  ],
  [
    'README.md',
    'on Debian, as root, what is missing (a browser, a font, `redis-server`) is installed',
    [['test/browser/find-browser.ts', 'installOnDebian(']]
  ],
  [
    'docs/guide/faq.md',
    'It makes no request and stores nothing.',
    [['test/house/no-traces.test.ts', 'the library makes no request and stores nothing']]
  ],
  [
    'toolkit/README.md',
    'Reads the program and changes nothing.',
    [['toolkit/test/audit/read-only.test.ts', 'an audit changes nothing in the program']]
  ],
  [
    'toolkit/README.md',
    'the source and builds of uni-app, Taro, mpx and mpvue',
    [
      ['toolkit/test/audit/sources/mpx.test.ts', 'mpvue: the pages that app.json lists'],
      ['toolkit/test/audit/sources/uni-app.test.ts', 'what another platform compiles is no use'],
      ['toolkit/test/audit/sources/mpx.test.ts', 'mpx: calls, templates and components of the modes for Weixin']
    ]
  ],
  [
    'toolkit/README.md',
    'follows calls through other names, modules and components',
    [
      ['toolkit/test/audit/reach.test.ts', 'by require, import, re-export and require.async, however often'],
      ['toolkit/test/audit/copies.test.ts', 'and a renamed export is what it stands for']
    ]
  ],
  [
    'toolkit/README.md',
    'shows each change first and asks',
    [['toolkit/test/init/init.test.ts', 'the diff is shown and y writes it']]
  ],
  [
    'docs/toolkit/init.md',
    'every file is restored',
    [
      ['toolkit/test/init/init.test.ts', 'a package that cannot be installed: half-done is undone'],
      ['toolkit/test/guideline/leaving.test.ts', 'of init ends with status 130, and nothing is written']
    ]
  ],
  ['docs/toolkit/init.md', 'A second run changes nothing.', [['toolkit/test/init/init.test.ts', 'it changes nothing']]],
  [
    'toolkit/README.md',
    'It knows the documented client and server errors',
    [
      ['test/catalogue/catalogue.test.ts', 'knows a remedy for every client error'],
      ['test/catalogue/catalogue.test.ts', 'knows a remedy for every server error']
    ]
  ],
  [
    'preview/README.md',
    'Nothing is fetched from the network.',
    [['test/preview/chromium.test.ts', 'nothing is fetched from outside']]
  ],
  [
    'preview/README.md',
    'Only the visible page is without `hidden`',
    [['test/preview/page-stack.test.ts', 'navigateTo hides the page below, navigateBack closes the one on top']]
  ],
  ['docs/recipes/tdesign.md', 'A test runs both recipes', [['test/docs/kit-recipes.test.ts', 'recipes/tdesign.md']]],
  ['docs/recipes/weui.md', 'A test runs the recipe', [['test/docs/kit-recipes.test.ts', 'recipes/weui.md']]],
  [
    'fleet/README.md',
    'so it can be restarted at any point',
    [['fleet/test/kills.test.ts', 'a command killed with all its workers goes on when it is given again']]
  ],
  [
    'fleet/README.md',
    'becomes an event in a queue before it is answered',
    [['fleet/test/serve.test.ts', 'a server killed between taking and handing on loses nothing']]
  ],
  [
    'docs/fleet/many-machines.md',
    'stored in Redis only encrypted',
    [['fleet/test/kills.test.ts', 'no token is in Redis, the report or the output']]
  ],
  [
    'docs/fleet/many-machines.md',
    'each token is fetched once for all processes',
    [['fleet/test/tokens.test.ts', 'each token is fetched once for all workers']]
  ],
  [
    'docs/fleet/first-roll-out.md',
    'A program that changed since the diff is left alone.',
    [['fleet/test/roll-out.test.ts', 'what has changed since the diff is left alone']]
  ]
]

const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const inOneLine = (text: string) => text.replace(/\s+/g, ' ')

/** The bold words that each point of the second-level section begins with. */
const pointsOf = (file: string, heading: string) =>
  [
    ...read(file)
      .split(`\n## ${heading}\n`)[1]!
      .split('\n## ')[0]!
      .matchAll(/^- \*\*(.+?)\*\*/gm)
  ].map(([, bold]) => bold)

test('each promise of the front page has its tests, in both languages', () => {
  expect(pointsOf('README.md', 'What it guarantees')).toEqual(Object.keys(guarantees))
  expect(pointsOf('README.zh-CN.md', '它保证什么')).toHaveLength(Object.keys(guarantees).length)
})

test('the sentences that promise something still say it', () => {
  const gone = sentences.filter(([file, sentence]) => !inOneLine(read(file)).includes(sentence))
  expect(gone.map(([file, sentence]) => `${file}: ${sentence}`)).toEqual([])
})

test('the tests that promises rest on are there', () => {
  const proofs = [...Object.values(guarantees).flat(), ...sentences.flatMap(([, , each]) => each)]
  const missing = proofs.filter(([file, title]) => !existsSync(path.join(root, file)) || !read(file).includes(title))
  expect(missing.map(([file, title]) => `${file}: ${title}`)).toEqual([])
})
