#!/usr/bin/env bash
# After a push to main. Pending changesets become a pull request that raises the versions and writes the changelogs;
# where none is pending, what the registry does not have yet is published and tagged.
set -euo pipefail
cd "$(dirname "$0")/.."

git config user.name 'github-actions[bot]'
git config user.email '41898282+github-actions[bot]@users.noreply.github.com'

if compgen -G 'release/.changeset/*.md' >/dev/null; then
  git switch --force-create next-release
  npm run release:version
  git add --all
  git commit --message 'Versions and changelogs of the next release'
  git push --force origin next-release
  if [ "$(gh pr list --head next-release --state open --json number --jq length)" = 0 ]; then
    gh pr create --base main --head next-release --title 'The next release' --body 'Merging this publishes it.'
  fi
else
  npm run release:publish
  git push origin --tags
fi
