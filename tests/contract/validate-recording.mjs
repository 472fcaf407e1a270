// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Holds what a client really said, and was answered, against the contract. Usage: node validate-recording.mjs FILE…
// FILE is NDJSON, an exchange a line: {method, path, query (text or object), headers, body, status?, responseHeaders?,
// responseBody?}.
import { readFileSync } from 'node:fs';
import { Contract } from './contract.mjs';

const files = process.argv.slice(2);
if (files.length === 0) {
    console.error('Usage: node validate-recording.mjs FILE…');
    process.exit(2);
}
const contract = new Contract();
let exchanges = 0;
let faulty = 0;

function judge(exchange) {
    const faults = contract.requestFaults(exchange);
    const operation = contract.operationOf(exchange.method, exchange.path);
    if (!operation || exchange.status === undefined)
        return faults;
    if (!operation.responses[String(exchange.status)])
        faults.push(`${operation.name}: status ${exchange.status} is not documented`);
    else if (exchange.responseHeaders && typeof exchange.responseBody === 'string') {
        const headers = Object.fromEntries(Object.entries(exchange.responseHeaders).map(([k, v]) => [k.toLowerCase(), v]));
        faults.push(...contract.answerFaults(operation, { status: exchange.status, headers, body: exchange.responseBody }));
    }
    return faults;
}

for (const file of files) {
    for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
        if (line.trim() === '')
            continue;
        ++exchanges;
        const exchange = JSON.parse(line);
        // A request that a test sent wrong on purpose, and that was refused, proves nothing about the console.
        const faults = exchange.deliberate ? [] : judge(exchange);
        if (faults.length > 0) {
            ++faulty;
            console.error(`${file}:${index + 1}\n  ${faults.join('\n  ')}`);
        }
    }
}
if (exchanges === 0) {
    console.error(`Nothing was recorded in ${files.join(', ')}: a recording without a request proves nothing.`);
    process.exit(1);
}
console.log(`${exchanges} exchanges, ${faulty} outside the contract`);
process.exit(faulty === 0 ? 0 : 1);
