// SPDX-License-Identifier: GPL-3.0-or-later
// The one precompiled header of the console: standard library and Qt Core only, so that no colour or widget gets into
// models by way of it.
#pragma once
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <QVector>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>
