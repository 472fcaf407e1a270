// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A meterd of the test's own, on a free port with a data folder that goes with it, and plain requests to it.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export class Server {
    static newFolder() {
        return mkdtempSync(join(tmpdir(), 'meterd-contract-'));
    }

    /** `meterd init`: a tenant and its first key, as {tenant, key}. */
    static init(program, folder, tenant, owner, plan = 'starter') {
        const out = execFileSync(program, ['init', '--data', folder, '--mode', 'sandbox', '--tenant', tenant, '--owner', owner, '--plan', plan, '--json'], { encoding: 'utf8' });
        return JSON.parse(out);
    }

    static suspend(program, folder, tenant) {
        execFileSync(program, ['tenant', '--data', folder, '--tenant', tenant, '--state', 'suspended']);
    }

    static async start(program, folder, more = []) {
        const child = spawn(program, ['serve', '--listen', '127.0.0.1:0', '--data', folder, '--mode', 'sandbox', '--hello', '--child', '--log-level', 'error', ...more],
            { stdio: ['pipe', 'pipe', 'inherit'] });
        const lines = createInterface({ input: child.stdout });
        const hello = await new Promise((resolve, reject) => {
            lines.once('line', resolve);
            child.once('exit', (code) => reject(new Error(`meterd ended with ${code} before it said hello`)));
            child.once('error', reject);
        });
        return new Server(child, folder, JSON.parse(hello));
    }

    constructor(child, folder, hello) {
        this.child = child;
        this.folder = folder;
        this.hello = hello;
        this.origin = new URL(hello.address);
        this.agent = new http.Agent({ keepAlive: true, maxSockets: 16 });
    }

    /** `{status, headers, body}` of `{method, path, query?, headers?, body?, origin?, enough?, localAddress?}`. */
    send({ method, path, query = '', headers = {}, body = '', origin = this.origin, enough = null, localAddress }) {
        const bytes = Buffer.from(body);
        const sized = bytes.length > 0 || method === 'POST' || method === 'PUT' ? { ...headers, 'Content-Length': bytes.length } : headers;
        return new Promise((resolve, reject) => {
            const request = http.request({ host: origin.hostname, port: origin.port, method, path: query ? `${path}?${query}` : path,
                headers: sized, localAddress, agent: enough ? undefined : this.agent });
            request.once('error', reject);
            request.once('response', (answer) => {
                const chunks = [];
                const done = () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks).toString('utf8') });
                answer.on('data', (chunk) => {
                    chunks.push(chunk);
                    // A stream has no end: it is left when the test has heard enough.
                    if (enough && enough(Buffer.concat(chunks).toString('utf8'))) {
                        done();
                        request.destroy();
                    }
                });
                answer.once('end', done);
                answer.once('error', enough ? done : reject);
            });
            request.setTimeout(20_000, () => request.destroy(new Error(`no answer to ${method} ${path} within 20 s`)));
            // A body that is refused unread may meet a closed connection; the answer is what counts.
            request.end(bytes);
        });
    }

    /** The exit code. The data folder goes too, unless it is kept for another start. */
    async stop({ keep = false } = {}) {
        this.agent.destroy();
        const ended = new Promise((resolve) => this.child.once('exit', resolve));
        this.child.stdin.end();
        const deadline = setTimeout(() => this.child.kill('SIGKILL'), 10_000);
        const code = await ended;
        clearTimeout(deadline);
        if (!keep)
            rmSync(this.folder, { recursive: true, force: true });
        return code;
    }
}
