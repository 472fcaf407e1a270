// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an ending server tells whoever was in the middle of a request: for every operation a connection is opened whose
// head is not whole yet, the server is told to end, and only then is the rest of the head sent.
import net from 'node:net';

class HalfRequest {
    constructor(origin, method, path) {
        this.text = '';
        this.socket = net.connect(Number(origin.port), origin.hostname);
        this.connected = new Promise((resolve, reject) => {
            this.socket.once('connect', resolve);
            this.socket.once('error', reject);
        });
        this.ended = new Promise((resolve) => this.socket.once('close', resolve));
        this.socket.setEncoding('latin1');
        this.socket.on('data', (text) => { this.text += text; });
        this.socket.on('error', () => {});
        this.socket.write(`${method} ${path} HTTP/1.1\r\nHost: ${origin.host}\r\nContent-Length: 0\r\n`);
    }

    async finish() {
        this.socket.write('\r\n');
        await this.ended;
        const [head, ...rest] = this.text.split('\r\n\r\n');
        const [first, ...fields] = head.split('\r\n');
        const headers = Object.fromEntries(fields.map((field) => [field.slice(0, field.indexOf(':')).toLowerCase(), field.slice(field.indexOf(':') + 1).trim()]));
        return { status: Number(first.split(' ')[1] ?? 0), headers, body: rest.join('\r\n\r\n') };
    }
}

/** The listener is the first thing that goes; from then on everything else is told that the server ends. */
async function hasStoppedListening(origin) {
    for (;;) {
        const refused = await new Promise((resolve) => {
            const socket = net.connect(Number(origin.port), origin.hostname);
            socket.once('connect', () => { socket.destroy(); resolve(false); });
            socket.once('error', () => resolve(true));
        });
        if (refused)
            return;
    }
}

/** Ends the server; returns its exit code. */
export async function walkEnding(contract, world, report, coverage) {
    const operations = contract.operations.filter((o) => o.responses['503'] && !o.ownListener);
    const halves = operations.map((o) => new HalfRequest(world.server.origin, o.method, o.path.replace(/\{[^}]+\}/g, 'none')));
    await Promise.all(halves.map((half) => half.connected));
    const code = world.server.stop();
    await hasStoppedListening(world.server.origin);
    for (const [i, answer] of (await Promise.all(halves.map((half) => half.finish()))).entries()) {
        const faults = answer.status === 503 ? contract.answerFaults(operations[i], answer) : [`status ${answer.status} instead of 503`];
        const check = 'while the server ends';
        report.check(`${operations[i].name}: ${check}`, faults);
        if (faults.length === 0)
            coverage.note(operations[i], 503, check);
    }
    return code;
}
