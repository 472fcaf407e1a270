// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The platform's own descriptors; the four newer types of product have those of what they meter.
#include "service/api/unittemplates.h"

#include <map>

namespace meterd {

namespace {

using enum Aggregation;
using Templates = std::vector<UnitTemplate>;

const Templates api = {
    {"API Calls", "request_count", Count, "call", "Requests that were answered", true},
    {"Data Transfer", "response_bytes", Sum, "byte", "Bytes sent to clients", false},
    {"Active Users", "user_id", Unique, "user", "Different users in the period", false},
    {"Compute Time", "latency_ms", Sum, "ms", "Time spent on answers", false},
    {"Error Requests", "error_count", Count, "request", "Requests that failed", false},
};

const Templates aiAgent = {
    {"Agent Sessions", "session_count", Count, "session", "Sessions that were begun", true},
    {"Agent Steps", "step_count", Sum, "step", "Steps within sessions", false},
    {"Tokens Consumed", "total_tokens", Sum, "token", "Tokens in and out of models", false},
    {"Agent Tool Calls", "tool_call_count", Count, "call", "Calls of tools by agents", false},
    {"Execution Minutes", "execution_minutes", Sum, "minute", "Time that agents ran", false},
    {"GPU Hours", "gpu_hours", Sum, "hour", "Time on graphics processors", false},
    {"Knowledge Queries", "kb_query_count", Count, "query", "Look-ups in knowledge bases", false},
    {"Tasks Completed", "task_completed_count", Count, "task", "Tasks that came to their end", false},
    {"Active Agents", "concurrent_agents", Max, "agent", "Most agents at one time", false},
};

const Templates mcpServer = {
    {"MCP Tool Calls", "tool_call_count", Count, "call", "Calls of the server's tools", true},
    {"MCP Session Duration", "duration_minutes", Sum, "minute", "Length of sessions", false},
    {"MCP Active Sessions", "concurrent_sessions", Max, "session", "Most sessions at one time", false},
    {"MCP Connected Agents", "agent_id", Unique, "agent", "Different agents in the period", false},
    {"MCP Input Tokens", "input_tokens", Sum, "token", "Tokens sent to models", false},
    {"MCP Output Tokens", "output_tokens", Sum, "token", "Tokens had from models", false},
    {"MCP Errors", "error_count", Count, "error", "Calls that failed", false},
    {"MCP P95 Latency", "response_time_ms", Percentile95, "ms", "95 of 100 calls were faster", false},
};

const Templates agenticApi = {
    {"Agentic Requests", "request_count", Count, "request", "Requests that were answered", true},
    {"Agentic Steps", "agent_step_count", Sum, "step", "Steps within requests", false},
    {"Agentic Tool Calls", "tool_call_count", Count, "call", "Calls of tools", false},
    {"Agentic Input Tokens", "input_tokens", Sum, "token", "Tokens sent to models", false},
    {"Agentic Output Tokens", "output_tokens", Sum, "token", "Tokens had from models", false},
    {"Agentic Compute Time", "latency_ms", Sum, "ms", "Time spent on answers", false},
    {"Agentic Data Transfer", "response_bytes", Sum, "byte", "Bytes sent to clients", false},
    {"Agentic Active Users", "user_id", Unique, "user", "Different users in the period", false},
};

const Templates grpcApi = {
    {"gRPC Calls", "messageCount", Count, "call", "Calls that were answered", true},
    {"gRPC Data Transfer", "dataBytes", Sum, "byte", "Bytes of messages", false},
};

const Templates graphqlApi = {
    {"GraphQL Operations", "gqlOperationName", Count, "operation", "Queries, mutations and subscriptions", true},
    {"GraphQL Complexity", "gqlComplexity", Sum, "point", "Complexity of operations", false},
    {"GraphQL Fields", "gqlFieldCount", Sum, "field", "Fields that were resolved", false},
};

const Templates websocketApi = {
    {"WebSocket Messages", "messageCount", Count, "message", "Messages in both directions", true},
    {"WebSocket Connections", "wsConnectionId", Unique, "connection", "Different connections in the period", false},
    {"WebSocket Data Transfer", "dataBytes", Sum, "byte", "Bytes of messages", false},
};

const Templates mqttBroker = {
    {"MQTT Messages", "messageCount", Count, "message", "Messages that were published or delivered", true},
    {"MQTT Clients", "mqttClientId", Unique, "client", "Different clients in the period", false},
    {"MQTT Data Transfer", "dataBytes", Sum, "byte", "Bytes of messages", false},
};

} // namespace

const Templates* unitTemplates(std::string_view productType)
{
    static const std::map<std::string_view, const Templates*> byType = {{"API", &api},
                                                                        {"AI_AGENT", &aiAgent},
                                                                        {"MCP_SERVER", &mcpServer},
                                                                        {"AGENTIC_API", &agenticApi},
                                                                        {"GRPC_API", &grpcApi},
                                                                        {"GRAPHQL_API", &graphqlApi},
                                                                        {"WEBSOCKET_API", &websocketApi},
                                                                        {"MQTT_BROKER", &mqttBroker}};
    const auto found = byType.find(productType);
    return found == byType.end() ? nullptr : found->second;
}

} // namespace meterd
