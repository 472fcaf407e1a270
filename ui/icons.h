// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Our own outline icons: SVGs drawn on a 16 px box, tinted at paint time in the colour asked for and at the screen's
// scale.
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

class QPainter;
class QRect;

namespace md {

enum class Icon {
    Overview,
    Events,
    EventLog,
    Trace,
    Health,
    Limits,
    Webhooks,
    Audit,
    Keys,
    Orgs,
    AiCost,
    RateLimits,
    Doctor,
    Filter,
    Bookmark,
    Columns,
    Export,
    Search,
    Menu,
    Lock,
    Unlock,
    Bell,
    ChevronUp,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    Close,
    Copy,
    Terminal,
    OkCircle,
    BadCircle,
    InfoCircle,
    Duplicate,
    Warning,
    Minus,
    Plus,
    Pause,
    PauseCircle,
    Play,
    Inbox,
    Plug,
    Refresh,
    Clock,
    Settings,
    Sun,
    Moon,
    Desktop,
    FolderOpen,
    Check,
    More,
    Trash,
    Edit,
    Link,
    Pin,
    Note,
    ArrowUp,
    ArrowDown,
    ZoomOut,
    Sandbox,
    Command,
    Keyboard,
    Power,
    Eye,
    AlertCircle,
    SilentCircle,
    Undo,
    Send,
    Count
};

//! The resource of an icon, for tests.
QString iconFile(Icon icon);

//! Paints the icon in one colour, centred in the rectangle; cached by icon, size, colour and scale.
void paintIcon(QPainter* painter, const QRect& rect, Icon icon, const QColor& color);

//! For actions, menus and buttons that Qt paints: takes its colour from the application's palette when it is painted.
QIcon themedIcon(Icon icon);

} // namespace md
