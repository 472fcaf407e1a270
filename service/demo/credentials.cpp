// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One small JSON file, mode 0600.
#include "service/demo/credentials.h"

#include <boost/json.hpp>

#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <unistd.h>

namespace meterd::demo {

namespace {

namespace json = boost::json;

std::string textAt(const json::object& object, std::string_view name)
{
    const json::value* value = object.if_contains(name);
    const json::string* text = value ? value->if_string() : nullptr;
    return text ? std::string(*text) : std::string();
}

const json::object* objectAt(const json::object& object, std::string_view name)
{
    const json::value* value = object.if_contains(name);
    return value ? value->if_object() : nullptr;
}

} // namespace

Credentials loadCredentials(const std::string& file, const std::string& tenantId)
{
    Credentials held;
    held.tenantId = tenantId;
    std::ifstream in(file);
    if (file.empty() || !in)
        return held;
    std::ostringstream text;
    text << in.rdbuf();
    boost::system::error_code error;
    const json::value document = json::parse(text.str(), error);
    const json::object* root = error ? nullptr : document.if_object();
    if (!root || textAt(*root, "tenantId") != tenantId)
        return held;
    if (const json::object* apps = objectAt(*root, "apps")) {
        for (const auto& [name, value] : *apps) {
            if (const json::object* app = value.if_object())
                held.apps[name] = {textAt(*app, "uuid"), textAt(*app, "secret")};
        }
    }
    if (const json::object* keys = objectAt(*root, "keys")) {
        for (const auto& [name, value] : *keys)
            held.keys[name] = textAt(*keys, name);
    }
    return held;
}

bool saveCredentials(const std::string& file, const Credentials& credentials)
{
    if (file.empty())
        return true;
    json::object apps;
    for (const auto& [name, app] : credentials.apps)
        apps[name] = {{"uuid", app.uuid}, {"secret", app.secret}};
    json::object keys;
    for (const auto& [name, secret] : credentials.keys)
        keys[name] = secret;
    const std::string text =
        json::serialize(json::object{{"tenantId", credentials.tenantId}, {"apps", apps}, {"keys", keys}});

    const std::string fresh = file + ".new";
    const int fd = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (fd < 0)
        return false;
    const bool written = ::write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(fd) == 0;
    ::close(fd);
    std::error_code error;
    if (written)
        std::filesystem::rename(fresh, file, error);
    return written && !error;
}

} // namespace meterd::demo
