// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What meterd delivers, verified by other people's libraries: `standardwebhooks` for Standard Webhooks, `stripe` for
// `t=…,v1=…`. Fresh, resent, replayed, in and after a rotation, and made again after a SIGKILL.
// Usage: METERD=… node webhooks.mjs
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { join } from 'node:path';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import Stripe from 'stripe';
import { Server } from './server.mjs';

const stripe = new Stripe('sk_test_of_nobody');
let checks = 0;
let failed = 0;

function check(name, good, more = '') {
    ++checks;
    if (!good) {
        ++failed;
        console.error(`✗ ${name}${more && `\n    ${more}`}`);
    }
}

/** Takes webhooks, byte for byte; while it holds, it reads them and answers nothing. */
class Receiver {
    /** `certificate`: {key, cert, name} of a receiver that speaks TLS. */
    constructor(certificate = null) {
        this.certificate = certificate;
        this.taken = [];
        this.holding = false;
        this.waiting = [];
        const take = (request, answer) => {
            const chunks = [];
            request.on('data', (chunk) => chunks.push(chunk));
            request.on('end', () => {
                this.taken.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
                this.waiting.splice(0).forEach((look) => look());
                if (!this.holding)
                    answer.writeHead(200).end('ok');
            });
        };
        this.server = certificate ? https.createServer(certificate, take) : http.createServer(take);
    }

    async listen() {
        await new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve));
        const origin = this.certificate ? `https://${this.certificate.name}` : 'http://127.0.0.1';
        this.url = `${origin}:${this.server.address().port}/hooks`;
    }

    /** The next one that fits, from the `from`th on. */
    async next(from, fits = () => true) {
        const deadline = Date.now() + 20_000;
        for (;;) {
            const found = this.taken.slice(from).find(fits);
            if (found)
                return found;
            if (Date.now() > deadline)
                throw new Error('no webhook came within 20 s');
            await new Promise((resolve) => {
                const timer = setTimeout(resolve, 500);
                this.waiting.push(() => { clearTimeout(timer); resolve(); });
            });
        }
    }

    close() {
        this.server.closeAllConnections();
        this.server.close();
    }
}

class Operator {
    constructor(server) {
        this.server = server;
        this.headers = { authorization: `Bearer ${server.hello.key}`, 'x-tenant-id': server.hello.tenant };
    }

    async call(method, path, body, headers = {}) {
        const answer = await this.server.send({ method, path, body: body === undefined ? '' : JSON.stringify(body),
            headers: { ...this.headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers } });
        if (answer.status >= 300)
            throw new Error(`${method} ${path} was answered ${answer.status}: ${answer.body}`);
        return { data: JSON.parse(answer.body).data, etag: answer.headers.etag };
    }

    async onEndpoint(endpoint, verb, body = {}) {
        const path = `/api/v1/webhook-endpoints/${endpoint.id}`;
        const { etag } = await this.call('GET', path);
        return (await this.call('POST', `${path}/${verb}`, body, { 'if-match': etag })).data;
    }
}

function standardAccepts(taken, secret) {
    try {
        const event = new Webhook(secret).verify(taken.body, taken.headers);
        return typeof event.type === 'string' && typeof event.data === 'object';
    } catch (error) {
        if (error instanceof WebhookVerificationError)
            return false;
        throw error;
    }
}

function stripeAccepts(taken, secret) {
    try {
        return typeof stripe.webhooks.constructEvent(taken.body, taken.headers['x-aforo-signature'], secret).type === 'string';
    } catch (error) {
        if (error instanceof Stripe.errors.StripeSignatureVerificationError)
            return false;
        throw error;
    }
}

function verifies(what, taken, secret, wanted = true) {
    check(`${what}: standardwebhooks ${wanted ? 'accepts' : 'refuses'} it`, standardAccepts(taken, secret) === wanted, JSON.stringify(taken.headers));
    check(`${what}: stripe ${wanted ? 'accepts' : 'refuses'} it`, stripeAccepts(taken, secret) === wanted, JSON.stringify(taken.headers));
}

const program = process.env.METERD;
if (!program) {
    console.error('METERD does not say where meterd is: run this by ctest, or METERD=build/dev/bin/meterd node webhooks.mjs');
    process.exit(2);
}
const folder = Server.newFolder();
const certificates = Server.newFolder();

/** A certificate of its own, for a name; `ip` where it is an address. */
function certificate(file, name, kind = 'DNS') {
    const [key, cert] = [join(certificates, `${file}.key`), join(certificates, `${file}.crt`)];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', '-subj', `/CN=${file}`,
        '-addext', `subjectAltName=${kind}:${name}`, '-keyout', key, '-out', cert], { stdio: 'ignore' });
    return { key: readFileSync(key), cert: readFileSync(cert), file: cert };
}

const receiver = new Receiver();
const trusted = certificate('trusted', 'localhost');
const secure = new Receiver({ ...trusted, name: 'localhost' });
const otherName = new Receiver({ ...trusted, name: '127.0.0.1' });
const untrusted = new Receiver({ ...certificate('untrusted', 'localhost'), name: 'localhost' });
for (const one of [receiver, secure, otherName, untrusted])
    await one.listen();
process.env.SSL_CERT_FILE = trusted.file; // all that this meterd trusts
let server = await Server.start(program, folder);
try {
    let operator = new Operator(server);
    const endpoint = (await operator.call('POST', '/api/v1/webhook-endpoints', { url: receiver.url, eventTypes: ['application.created'] })).data;
    const other = (await operator.call('POST', '/api/v1/webhook-endpoints', { url: receiver.url, paused: true })).data;
    let made = 0;
    const makeApp = (at) => at.call('POST', '/api/v1/apps', { name: `größer & "more" ${++made}` });

    await makeApp(operator);
    const fresh = await receiver.next(0);
    verifies('fresh', fresh, endpoint.secret);
    verifies('fresh, with another endpoint\'s secret', fresh, other.secret, false);
    verifies('fresh, with a changed body', { ...fresh, body: `${fresh.body} ` }, endpoint.secret, false);
    const id = fresh.headers['webhook-id'];

    let from = receiver.taken.length;
    const find = async () => (await operator.call('GET', `/api/v1/webhook-deliveries?filter=message:${id}`)).data.content[0];
    let delivery = await find();
    while (delivery.state !== 'DELIVERED')
        delivery = await find();
    await operator.call('POST', `/api/v1/webhook-deliveries/${delivery.id}/resend`, {});
    const resent = await receiver.next(from);
    verifies('resent', resent, endpoint.secret);
    check('resent: it bears the same message id', resent.headers['webhook-id'] === id);

    from = receiver.taken.length;
    while ((await find()).state !== 'DELIVERED')
        await new Promise((resolve) => setTimeout(resolve, 10));
    await operator.call('POST', '/api/v1/webhook-replays', { filter: `message:${id}` });
    const replayed = await receiver.next(from);
    verifies('replayed', replayed, endpoint.secret);
    check('replayed: it bears the same message id', replayed.headers['webhook-id'] === id);
    check('replayed: the body is the same', replayed.body === fresh.body);

    from = receiver.taken.length;
    const rotated = await operator.onEndpoint(endpoint, 'rotate-secret', { overlapSeconds: 3600 });
    await makeApp(operator);
    const overlapping = await receiver.next(from);
    verifies('in the overlap, with the new secret', overlapping, rotated.secret);
    verifies('in the overlap, with the old secret', overlapping, endpoint.secret);

    from = receiver.taken.length;
    const last = await operator.onEndpoint(endpoint, 'rotate-secret', { overlapSeconds: 0 });
    await makeApp(operator);
    const after = await receiver.next(from);
    verifies('after a rotation without overlap, with the new secret', after, last.secret);
    verifies('after a rotation without overlap, with the old secret', after, rotated.secret, false);

    from = receiver.taken.length;
    receiver.holding = true;
    await makeApp(operator);
    const interrupted = await receiver.next(from);
    from = receiver.taken.length;
    const killed = new Promise((resolve) => server.child.once('exit', resolve));
    server.child.kill('SIGKILL');
    await killed;
    server.agent.destroy();
    receiver.holding = false;
    server = await Server.start(program, folder);
    operator = new Operator(server);
    const again = await receiver.next(from, (taken) => taken.headers['webhook-id'] === interrupted.headers['webhook-id']);
    verifies('made again after a SIGKILL', again, last.secret);

    from = receiver.taken.length;
    await operator.call('POST', `/api/v1/webhook-endpoints/${other.id}/test`, {});
    verifies('a test of a paused endpoint', await receiver.next(from), other.secret);

    const tested = async (url) => {
        const { data } = await operator.call('POST', '/api/v1/webhook-endpoints', { url, eventTypes: ['plan.changed'] });
        const { id: delivery } = (await operator.call('POST', `/api/v1/webhook-endpoints/${data.id}/test`, {})).data;
        for (;;) {
            const now = (await operator.call('GET', `/api/v1/webhook-deliveries/${delivery}`)).data;
            if (now.completedAt)
                return { ...now, secret: data.secret };
            await new Promise((resolve) => setTimeout(resolve, 10));
        }
    };
    check('over TLS: it arrives', (await tested(secure.url)).state === 'DELIVERED');
    check('over TLS: once', secure.taken.length === 1);
    for (const [what, one] of [['a certificate that nobody trusts', untrusted], ['a certificate of another name', otherName]]) {
        const refused = await tested(one.url);
        check(`${what}: nothing is sent`, refused.state === 'FAILED' && one.taken.length === 0 && /^No trusted TLS connection/.test(refused.lastError), JSON.stringify(refused));
    }
} finally {
    await server.stop();
    rmSync(certificates, { recursive: true, force: true });
    for (const one of [receiver, secure, otherName, untrusted])
        one.close();
}
console.log(`${checks} checks, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
