#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What a link list cannot see: includes against the arrows. Usage: check-includes.sh SOURCE_DIR
set -euo pipefail
cd "$1"
failed=0

# forbid FOLDER PATTERN WHY
forbid() {
    local hits
    [ -d "$1" ] || return 0
    hits=$(grep -rnE --include='*.h' --include='*.cpp' "^[[:space:]]*#[[:space:]]*include[[:space:]]*[<\"]($2)" "$1" || true)
    [ -z "$hits" ] || { printf '%s\n%s\n' "$3" "$hits"; failed=1; }
}

forbid core '(client|models|ui|app|service)/' 'core includes nothing of the layers above'
forbid core '(QtGui|QtWidgets|QtNetwork|QColor|QWidget|QNetwork)' 'core is values only'
forbid models '(client|ui|app|service)/' 'models know neither client nor ui'
forbid models '(QtGui|QtWidgets|QtCharts|QtNetwork|QColor|QPainter|QWidget|QNetwork)' 'models link Qt6::Core only'
forbid client '(models|ui|app|service)/' 'client knows neither models nor ui'
forbid client '(QtGui|QtWidgets|QtCharts|QColor|QPainter|QWidget)' 'client shows nothing'
forbid ui '(app|service)/' 'ui knows nothing of what composes it'
forbid ui '(QTcpSocket|QNetwork|QSslSocket|QLocalSocket)' 'ui owns no socket'
forbid ui '(QJson)' 'ui does no JSON'
forbid app 'service/' 'the console shares no code with meterd'
forbid service '(core|client|models|ui|app)/|Q[A-Z][A-Za-z]*>' 'meterd shares no code with the console and has no Qt'
for folder in domain store doors api demo; do
    forbid "service/$folder" 'boost/beast' 'only service/http includes Beast'
done
forbid service/domain 'service/(http|store|doors|api|demo)/' 'domain includes nothing of http or store'
forbid service/store 'service/(http|doors|api|demo)/' 'store answers to api and doors, not the other way'
forbid service/http 'service/(store|doors|api|demo)/' 'http knows no resource'

[ "$failed" = 0 ] && echo "includes follow the arrows"
exit "$failed"
