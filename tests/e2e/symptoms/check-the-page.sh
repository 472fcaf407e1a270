#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# page.mjs --check is shown one fault after the other and has to name each. Usage: check-the-page.sh
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tests="$work/tests/e2e/symptoms"
pictures="$work/docs/screenshots/symptoms"

sound() {
    rm -rf "$work"/*
    mkdir -p "$tests" "$pictures"
    echo '[{"row":1,"symptom":"It is broken","answer":"Doctor"},{"row":2,"symptom":"It is slow","later":"speed"}]' > "$tests/rows.json"
    printf '    void itSaysWhy()\n    {\n        MD_ANSWERED(op);\n    }\n' > "$tests/tst_symptom_01.cpp"
    printf '## 1 · It is broken\n\n[picture](screenshots/symptoms/01-itSaysWhy.png)\n' > "$work/docs/symptoms.md"
    echo picture > "$pictures/01-itSaysWhy.png"
}
# refuses WORDS: after a change to the sound tree
refuses() {
    local said
    if said=$(node "$here/page.mjs" --check "$work"); then echo "went unseen: $1"; exit 1; fi
    grep -qF "$1" <<<"$said" || { printf 'not named: %s\n%s\n' "$1" "$said"; exit 1; }
    sound
}

sound
node "$here/page.mjs" --check "$work" >/dev/null || { echo "a sound tree was refused"; exit 1; }
rm "$tests/tst_symptom_01.cpp"; refuses 'row 1 has no test'
touch "$tests/tst_symptom_02.cpp"; refuses 'row 2 is called later, and has a test'
touch "$tests/tst_symptom_46.cpp"; refuses 'tst_symptom_46.cpp is of no row'
sed -i 's/MD_ANSWERED(op);//' "$tests/tst_symptom_01.cpp"; refuses 'never says MD_ANSWERED'
sed 's/itSaysWhy/itSaysMore/' "$tests/tst_symptom_01.cpp" >> "$tests/tst_symptom_01.cpp.more"
cat "$tests/tst_symptom_01.cpp.more" >> "$tests/tst_symptom_01.cpp"; refuses 'does not show itSaysMore'
sed -i 's/itSaysWhy/itSaysLess/' "$tests/tst_symptom_01.cpp"; refuses 'shows itSaysWhy, which'
sed -i 's/broken/mended/' "$work/docs/symptoms.md"; refuses 'has no section "1 · It is broken"'
rm "$pictures/01-itSaysWhy.png"; refuses '01-itSaysWhy.png is shown, and not there'
touch "$pictures/01-old.png"; refuses '01-old.png is there, and not shown'
truncate -s 9M "$pictures/01-itSaysWhy.png"; refuses 'are the most'
echo "each fault is named"
