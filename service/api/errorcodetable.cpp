// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of codes, in the order of their status.
#include "service/api/errorcodetable.h"

#include <array>

namespace meterd {

namespace {

constexpr std::array table = {
    ErrorCode{"BAD_REQUEST", 400, "Bad Request", "The request is malformed, or holds a parameter that is not known.",
              "Read 'detail' and 'errors': they name the field and its rule.", "The client that sent it"},
    ErrorCode{"EVENT_INVALID", 400, "Invalid Event", "A field of the event breaks a rule of SaaS Tracker's schema.",
              "'detail' names each field and its rule.", "The client that sent it"},
    ErrorCode{"BAD_FILTER", 400, "Bad Filter", "The filter expression cannot be read.",
              "Look at 'errors[0].position': it is the first wrong character.", "The filter bar"},
    ErrorCode{"TENANT_HEADER_MISSING", 400, "Tenant Header Missing", "X-Tenant-Id was not sent.",
              "Send the tenant's id (ten_…) in X-Tenant-Id.", "The client's configuration"},
    ErrorCode{"TENANT_HEADER_MALFORMED", 400, "Tenant Header Malformed",
              "X-Tenant-Id does not have the form ten_…; mostly the tenant's name was sent.",
              "Send the tenant's id, not its name.", "The client's configuration"},
    ErrorCode{"UNAUTHORIZED", 401, "Unauthorized", "No API key was sent.",
              "Send it as 'Authorization: Bearer <key>' or in X-API-Key.", "The client's configuration"},
    ErrorCode{"KEY_UNKNOWN", 401, "Unknown Key",
              "The key is not one of this server's: mistyped, cut, or of another server.",
              "Compare its first 12 characters with the list of keys.", "API keys"},
    ErrorCode{"KEY_REVOKED", 401, "Revoked Key",
              "The key was revoked, or it was rotated and the grace of its old secret is over.",
              "Give the client the key's new secret, or a new key.", "API keys, audit log"},
    ErrorCode{"KEY_EXPIRED", 401, "Expired Key", "The key's time is over.", "Make a new key, or set a later expiry.",
              "API keys"},
    ErrorCode{"KEY_MODE", 401, "Wrong Kind of Key", "A live key was sent to a sandbox server, or the other way round.",
              "Use sk_live_… on live servers and sk_test_… on sandboxes.", "The client's configuration"},
    ErrorCode{"FORBIDDEN", 403, "Forbidden",
              "The key lacks the scope that 'errors' names, or asks for more than it has.",
              "Use a key with that scope, or have one made.", "API keys"},
    ErrorCode{"ADDRESS_NOT_ALLOWED", 403, "Address Not Allowed",
              "The key has a list of addresses, and the peer's is not on it.",
              "Add the address to the key's list, or call from one that is on it.", "API keys"},
    ErrorCode{"APP_UUID_MISSING", 401, "Application Missing", "The header x-app-uuid was not sent.",
              "Send the application's uuid in x-app-uuid.", "The client's configuration"},
    ErrorCode{"SIGNATURE_MISSING", 401, "Signature Missing", "The header with the signature was not sent.",
              "Send the HMAC-SHA256 of the body's bytes in lowercase hexadecimal.", "The client's configuration"},
    ErrorCode{"SIGNATURE_INVALID", 401, "Wrong Signature",
              "The signature does not fit the body: another secret, or another text than was sent.",
              "Look at the hint of the refused request; sign exactly the bytes that are sent.",
              "Event log, the request's hint"},
    ErrorCode{"LIMIT_REACHED", 403, "Limit Reached", "A hard limit of the plan is reached; 'errors' names it.",
              "Raise the limit with an override, or ask for an upgrade.", "Plans & limits"},
    ErrorCode{"UPGRADE_REQUIRED", 403, "Upgrade Required", "The feature that 'errors' names is not in the plan.",
              "Ask for an upgrade to the plan that has it.", "Plans & limits"},
    ErrorCode{"ACCOUNT_SUSPENDED", 403, "Account Suspended", "The tenant is suspended.",
              "Have it made active again; nothing is taken until then.", "The tenant's account"},
    ErrorCode{"NOT_FOUND", 404, "Not Found", "It does not exist, or belongs to another tenant.",
              "Check the id, and that the key is of the right tenant.", "The list of the resource"},
    ErrorCode{"APP_UNKNOWN", 404, "Unknown Application", "No application that is switched on has this uuid.",
              "Compare the uuid with the list of applications; switch it on for this environment.", "Applications"},
    ErrorCode{"METHOD_NOT_ALLOWED", 405, "Method Not Allowed", "The path is right, the method is not.",
              "Use one of the methods of the header Allow.", "The client that sent it"},
    ErrorCode{"REQUEST_TIMEOUT", 408, "Request Timeout", "The request did not come whole in time.",
              "Send it again; look at the network between.", "The network"},
    ErrorCode{"CONFLICT", 409, "Conflict", "A name is taken already, or the state does not allow the change.",
              "Read 'detail'; take another name or look at the present state.", "The list of the resource"},
    ErrorCode{"IDEMPOTENCY_CONFLICT", 409, "Idempotency Conflict",
              "The Idempotency-Key was used for another request within 24 hours.", "Take a new key for a new request.",
              "The client that sent it"},
    ErrorCode{"METRIC_BLOCKED", 409, "Metric Blocked", "Usage comes in for the billable unit; it would be refused.",
              "Stop the senders, or rename it and keep the old name as an alias.", "Billable units"},
    ErrorCode{"STALE", 412, "Stale", "It was changed since it was read.",
              "'current' holds the present state: look at both and send the change with its ETag.", "Audit log"},
    ErrorCode{"BODY_TOO_LARGE", 413, "Payload Too Large", "The body is over the limit of the path.",
              "Send smaller batches: 10 MiB is the most for Aforo's paths, 256 KiB for SaaS Tracker's.",
              "The client that sent it"},
    ErrorCode{"UNSUPPORTED_MEDIA_TYPE", 415, "Unsupported Media Type",
              "The body is not of the type that the path takes.", "Send Content-Type: application/json.",
              "The client that sent it"},
    ErrorCode{"EXPECTATION_FAILED", 417, "Expectation Failed", "An Expect header other than 100-continue was sent.",
              "Leave it out.", "The client that sent it"},
    ErrorCode{"UNPROCESSABLE_ENTITY", 422, "Unprocessable Entity",
              "The body is well-formed, but a field breaks a rule.", "Read 'errors': each names a field and its rule.",
              "The client that sent it"},
    ErrorCode{"UNKNOWN_METRIC", 422, "Unknown Metric", "No billable unit has this name or alias.",
              "Declare the unit, or add the name as an alias to the unit that was meant (nearName).", "Billable units"},
    ErrorCode{"PRECONDITION_REQUIRED", 428, "Precondition Required", "If-Match was not sent with a change.",
              "Read the thing first and send its ETag in If-Match.", "The client that sent it"},
    ErrorCode{"RATE_LIMITED", 429, "Too Many Requests", "The key's requests of this minute are used up.",
              "Wait for Retry-After; send batches instead of single events.", "Rate limits, API keys"},
    ErrorCode{"HEADERS_TOO_LARGE", 431, "Request Header Fields Too Large", "The request's head is over 16 KiB.",
              "Send fewer or shorter headers.", "The client, or a proxy between"},
    ErrorCode{"INTERNAL_SERVER_ERROR", 500, "Internal Server Error", "Something broke inside the server.",
              "Quote the request id to whoever runs the server.", "The server's log"},
    ErrorCode{"SERVICE_UNAVAILABLE", 503, "Service Unavailable", "The server has more to do than it can queue.",
              "Send it again after Retry-After.", "Health, the server's log"},
    ErrorCode{"STORAGE_FULL", 503, "Storage Full", "The server's disk is full: nothing was stored.",
              "Make room; the server goes on by itself. Then send it again.", "Health, the server's disk"},
    ErrorCode{"STORAGE_READ_ONLY", 503, "Storage Read-Only",
              "The server's data folder takes no writes: nothing was stored.",
              "Make it writable; the server goes on by itself. Then send it again.", "Health, the server's disk"},
    ErrorCode{"SHUTTING_DOWN", 503, "Shutting Down", "The server is stopping.", "Send it again in a moment.", "Health"},
    ErrorCode{"HTTP_VERSION", 505, "HTTP Version Not Supported", "Another version than HTTP/1.1 or 1.0 was spoken.",
              "Speak HTTP/1.1.", "The client, or a proxy between"},
};

} // namespace

std::span<const ErrorCode> errorCodes()
{
    return table;
}

} // namespace meterd
