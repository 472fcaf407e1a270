// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// docs/api/openapi.yaml as something that judges: does this request fit, does this answer.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];

export class Contract {
    constructor(file = new URL('../../docs/api/openapi.yaml', import.meta.url)) {
        this.document = parse(readFileSync(file, 'utf8'), { merge: true, maxAliasCount: -1 });
        this.ajv = new Ajv.default({ strict: false, allErrors: true, coerceTypes: false });
        addFormats.default(this.ajv);
        this.ajv.addSchema({ $id: 'contract', components: this.document.components });
        this.loose = new Ajv.default({ strict: false, allErrors: true, coerceTypes: true });
        addFormats.default(this.loose);
        this.loose.addSchema({ $id: 'contract', components: this.document.components });
        this.compiled = new Map();
        this.operations = this.#listOperations();
    }

    #resolve(node) {
        while (node && typeof node === 'object' && typeof node.$ref === 'string') {
            const path = node.$ref.slice(2).split('/').map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
            node = path.reduce((at, part) => at?.[part], this.document);
        }
        return node;
    }

    #listOperations() {
        const all = [];
        for (const [path, given] of Object.entries(this.document.paths)) {
            const item = this.#resolve(given);
            for (const method of METHODS.filter((m) => item[m])) {
                const operation = item[method];
                const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((p) => this.#resolve(p));
                const responses = Object.fromEntries(Object.entries(operation.responses).map(([s, r]) => [s, this.#resolve(r)]));
                const pattern = new RegExp('^' + path.replaceAll('.', '\\.').replace(/\{[^}]+\}/g, '[^/]+') + '$');
                all.push({
                    name: `${method.toUpperCase()} ${path}`, method: method.toUpperCase(), path, pattern, parameters, responses,
                    scope: operation['x-scope'] ?? null, category: operation['x-category'] ?? 'admin', tag: operation.tags[0], ownListener: Boolean(item.servers),
                    security: operation.security ?? this.document.security, body: this.#resolve(operation.requestBody) ?? null,
                });
            }
        }
        return all;
    }

    /** The operation of a method and a path as it was sent; a literal path is found before one with parameters. */
    operationOf(method, path) {
        const fitting = this.operations.filter((o) => o.method === method && o.pattern.test(path));
        return fitting.find((o) => o.path === path) ?? fitting[0] ?? null;
    }

    #validator(schema, ajv = this.ajv) {
        const key = (ajv === this.loose ? 'loose ' : '') + JSON.stringify(schema);
        if (!this.compiled.has(key)) {
            const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"contract#/components/'));
            this.compiled.set(key, ajv.compile(absolute));
        }
        return this.compiled.get(key);
    }

    #faults(schema, value, where, ajv) {
        const validate = this.#validator(schema, ajv);
        // A header or a query value is text; the loose validator reads numbers out of it.
        const holder = { value };
        if (ajv === this.loose && validate(holder.value) === false && typeof value === 'string') {
            const wrapped = this.#validator({ type: 'object', properties: { value: schema } }, this.loose);
            if (wrapped(holder))
                return [];
        } else if (validate(value)) {
            return [];
        }
        return validate.errors.slice(0, 6).map((e) => `${where}${e.instancePath} ${e.message}${e.params?.additionalProperty ? ` (${e.params.additionalProperty})` : ''}${e.params?.unevaluatedProperty ? ` (${e.params.unevaluatedProperty})` : ''}`);
    }

    faultsOf(schemaName, value) {
        return this.#faults({ $ref: `#/components/schemas/${schemaName}` }, value, schemaName);
    }

    /** What is wrong with an answer `{status, headers, body}`, as sentences; nothing when it keeps the contract. */
    answerFaults(operation, answer) {
        const documented = operation.responses[String(answer.status)];
        if (!documented)
            return [`status ${answer.status} is not documented: ${String(answer.body).slice(0, 300)}`];
        return [...this.#headerFaults(documented, answer), ...this.#bodyFaults(documented, answer)];
    }

    #headerFaults(documented, answer) {
        const faults = [];
        for (const [name, given] of Object.entries(documented.headers ?? {})) {
            const header = this.#resolve(given);
            const value = answer.headers[name.toLowerCase()];
            if (value !== undefined)
                faults.push(...this.#faults(header.schema, value, `header ${name}`, this.loose));
            else if (header.required)
                faults.push(`header ${name} is missing`);
        }
        return faults;
    }

    #bodyFaults(documented, answer) {
        const type = (answer.headers['content-type'] ?? '').split(';')[0].trim();
        if (!documented.content)
            return answer.body === '' ? [] : ['a body where none is documented'];
        const media = documented.content[type];
        if (!media)
            return [`content type "${type}" is not documented for ${answer.status}`];
        if (type === 'text/event-stream')
            return this.#streamFaults(media.schema['x-events'], answer.body);
        if (type === 'application/x-ndjson')
            return this.#lineFaults(media.schema['x-line'], answer.body);
        if (!type.endsWith('json'))
            return this.#faults(media.schema, answer.body, 'body');
        let value;
        try {
            value = JSON.parse(answer.body);
        } catch {
            return [`the body is not JSON: ${answer.body.slice(0, 200)}`];
        }
        const faults = this.#faults(media.schema, value, 'body');
        if (type === 'application/problem+json') {
            if (value.status !== answer.status)
                faults.push(`problem.status ${value.status} in an answer ${answer.status}`);
            if (value.requestId !== answer.headers['x-request-id'] || value.instance !== answer.headers['x-correlation-id'])
                faults.push('requestId and instance are not those of the headers');
            if (value.type !== `https://errors.aforo.ai/${value.code?.toLowerCase().replaceAll('_', '-')}`)
                faults.push(`problem.type ${value.type} is not that of ${value.code}`);
        } else if (value.meta && value.meta.requestId !== answer.headers['x-request-id']) {
            faults.push('meta.requestId is not that of the header');
        }
        return faults;
    }

    #lineFaults(schema, text) {
        if (!text.endsWith('\n'))
            return ['the last line has no end'];
        const lines = text.trimEnd().split('\n').map((line) => JSON.parse(line));
        const faults = lines.flatMap((line, i) => this.#faults(schema, line, `line ${i}`)).slice(0, 6);
        const ends = lines.filter((line) => line.end);
        if (ends.length !== 1 || !lines.at(-1).end)
            faults.push('there is not one end record at the end');
        else if (ends[0].end.count !== lines.length - 1)
            faults.push(`the end record counts ${ends[0].end.count} of ${lines.length - 1}`);
        return faults;
    }

    #streamFaults(schemas, text) {
        const faults = [];
        for (const event of parseEvents(text)) {
            const schema = schemas[event.event];
            if (!schema)
                faults.push(`the stream has an event "${event.event}"`);
            else
                faults.push(...this.#faults(schema, JSON.parse(event.data), `event ${event.event}`));
        }
        return faults;
    }

    /** What is wrong with a request `{method, path, query, headers, body}`; nothing when it keeps the contract. */
    requestFaults(request) {
        const operation = this.operationOf(request.method, request.path);
        if (!operation)
            return [`${request.method} ${request.path} is in no operation`];
        const headers = Object.fromEntries(Object.entries(request.headers ?? {}).map(([k, v]) => [k.toLowerCase(), v]));
        return [...this.#queryFaults(operation, request.query ?? ''), ...this.#requestHeaderFaults(operation, headers),
            ...this.#requestBodyFaults(operation, headers, request.body ?? '')].map((fault) => `${operation.name}: ${fault}`);
    }

    #queryFaults(operation, query) {
        const known = operation.parameters.filter((p) => p.in === 'query');
        const given = new URLSearchParams(query);
        const faults = [...given.keys()].filter((name) => !known.some((p) => p.name === name)).map((name) => `unknown query parameter "${name}"`);
        for (const parameter of known) {
            if (given.has(parameter.name))
                faults.push(...this.#faults(parameter.schema, given.get(parameter.name), `query ${parameter.name}`, this.loose));
            else if (parameter.required)
                faults.push(`query parameter "${parameter.name}" is missing`);
        }
        return faults;
    }

    #requestHeaderFaults(operation, headers) {
        const faults = [];
        for (const parameter of operation.parameters.filter((p) => p.in === 'header')) {
            const value = headers[parameter.name.toLowerCase()];
            if (value !== undefined)
                faults.push(...this.#faults(parameter.schema, value, `header ${parameter.name}`, this.loose));
            else if (parameter.required)
                faults.push(`header ${parameter.name} is missing`);
        }
        if (operation.security.length > 0) {
            const proofs = operation.security.map((names) => Object.keys(names).map((n) => this.document.components.securitySchemes[n]));
            const shown = (scheme) => (scheme.type === 'http' ? /^Bearer \S+$/.test(headers.authorization ?? '') : headers[scheme.name.toLowerCase()] !== undefined);
            if (!proofs.some((schemes) => schemes.every(shown)))
                faults.push('no proof of identity');
        }
        return faults;
    }

    #requestBodyFaults(operation, headers, body) {
        if (!operation.body)
            return body === '' ? [] : ['a body where none is documented'];
        if (body === '')
            return operation.body.required ? ['the body is missing'] : [];
        const type = (headers['content-type'] ?? '').split(';')[0].trim();
        const media = operation.body.content[type];
        if (!media)
            return [`content type "${type}" is not documented`];
        return type.endsWith('json') ? this.#faults(media.schema, JSON.parse(body), 'body') : [];
    }
}

/** Server-sent events as `{event, id, data}`; comments are left out, an unfinished event too. */
export function parseEvents(text) {
    return text.split('\n\n').slice(0, -1).map((block) => {
        const event = { event: 'message', id: null, data: [] };
        for (const line of block.split('\n')) {
            const [, name, value] = /^([a-z]*):? ?(.*)$/.exec(line) ?? [];
            if (name === 'data')
                event.data.push(value);
            else if (name === 'event' || name === 'id')
                event[name] = value;
        }
        return { ...event, data: event.data.join('\n') };
    }).filter((event) => event.data !== '');
}
