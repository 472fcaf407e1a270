// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The filter language once more, as plainly as it can be said: slow, no columns, no index. Written from the contract
// alone, so that docs/api/filter-golden.json does not inherit a fault of the service's or of the console's parser.

const FIELDS = {
    environment: (e) => e.environment, app: (e) => e.app, event: (e) => e.event, metric: (e) => e.metric,
    customer: (e) => e.customerId, user: (e) => e.userHash, feature: (e) => e.feature, quantity: (e) => e.quantity,
    status: (e) => e.status, code: (e) => e.code, source: (e) => e.source, cost: (e) => e.ai?.costStatus ?? null,
    correlation: (e) => e.correlationId, request: (e) => e.requestId, id: (e) => e.id, key: (e) => e.idempotencyKey,
    session: (e) => e.sessionId, path: (e) => e.path, plan: (e) => e.plan, late: (e) => String(e.late),
    provider: (e) => e.ai?.provider ?? null, model: (e) => e.ai?.model ?? null,
    received: (e) => e.receivedAt, occurred: (e) => e.occurredAt,
};
const ALIASES = {
    env: 'environment', org: 'customer', customerId: 'customer', customer_org_id: 'customer', costStatus: 'cost',
    corr: 'correlation', idempotencyKey: 'key',
};
const TIMES = ['received', 'occurred'];
const ENUMS = ['status', 'cost', 'source', 'late'];
const MAX_BYTES = 4096;
const MAX_DEPTH = 32;

export class FilterError extends Error {
    constructor(position, message) {
        super(message);
        this.position = position;
    }
}

/** A predicate over events, or a FilterError with the 0-based character position of the fault. */
export function compileFilter(text) {
    if (Buffer.byteLength(text) > MAX_BYTES)
        throw new FilterError(MAX_BYTES, 'longer than 4096 bytes');
    let at = 0;
    const space = () => { while (at < text.length && ' \t\r\n'.includes(text[at])) ++at; };
    const wordFrom = (start) => /^[^\s,()"]*/.exec(text.slice(start))[0];
    const keyword = (word) => wordFrom(at) === word && text[at + word.length] !== '"';

    function quoted() {
        const open = at++;
        let value = '';
        while (at < text.length && text[at] !== '"') {
            if (text[at] === '\\' && at + 1 < text.length)
                ++at;
            value += text[at++];
        }
        if (at >= text.length)
            throw new FilterError(open, 'quotation mark is not closed');
        ++at;
        return value;
    }

    function value() {
        const start = at;
        if (text[at] === '"')
            return { start, literal: true, text: quoted() };
        const word = wordFrom(at);
        if (word === '')
            throw new FilterError(at, 'a value is missing here');
        at += word.length;
        return { start, literal: false, text: word };
    }

    function filter(depth) {
        const choices = [and(depth)];
        for (space(); keyword('OR'); space()) {
            at += 2;
            choices.push(and(depth));
        }
        return (e) => choices.some((choice) => choice(e));
    }

    function and(depth) {
        const terms = [term(depth)];
        for (space(); at < text.length && text[at] !== ')' && !keyword('OR'); space()) {
            if (keyword('AND'))
                at += 3;
            terms.push(term(depth));
        }
        return (e) => terms.every((t) => t(e));
    }

    function term(depth) {
        space();
        let negated = false;
        if (text[at] === '-') {
            negated = true;
            ++at;
        } else if (keyword('NOT')) {
            negated = true;
            at += 3;
            space();
        }
        const inner = operand(depth);
        return negated ? (e) => !inner(e) : inner;
    }

    function operand(depth) {
        if (text[at] === '(') {
            const open = at;
            if (depth >= MAX_DEPTH)
                throw new FilterError(open, 'nested deeper than 32');
            ++at;
            const inner = filter(depth + 1);
            space();
            if (text[at] !== ')')
                throw new FilterError(open, 'parenthesis is not closed');
            ++at;
            return inner;
        }
        if (at >= text.length || ')'.includes(text[at]) || keyword('OR') || keyword('AND') || keyword('NOT'))
            throw new FilterError(at, 'a condition is missing here');
        const named = /^([A-Za-z_][A-Za-z0-9_]*)(:|>=|<=|>|<)/.exec(text.slice(at));
        return named ? field(named[1], named[2]) : words();
    }

    function words() {
        const needle = asciiLower(value().text);
        return (e) => asciiLower(JSON.stringify(e)).includes(needle);
    }

    function field(given, operator) {
        const name = ALIASES[given] ?? given;
        if (!Object.hasOwn(FIELDS, name))
            throw new FilterError(at, `there is no field "${given}"`);
        const operatorAt = at + given.length;
        at = operatorAt + operator.length;
        const read = FIELDS[name];
        if (operator !== ':') {
            if (name !== 'quantity' && !TIMES.includes(name))
                throw new FilterError(operatorAt, `"${given}" cannot be compared`);
            return comparison(name, read, operator, value());
        }
        const tests = [equality(name, read, value())];
        while (text[at] === ',') {
            ++at;
            tests.push(equality(name, read, value()));
        }
        return (e) => tests.some((test) => test(e));
    }

    space();
    if (at >= text.length)
        return () => true;
    const whole = filter(0);
    space();
    if (at < text.length)
        throw new FilterError(at, 'nothing is open here');
    return whole;
}

function comparison(name, read, operator, { start, text }) {
    const parse = name === 'quantity' ? parseDecimal : parseTime;
    const bound = parse(text);
    if (bound === null)
        throw new FilterError(start, name === 'quantity' ? 'not a decimal number' : 'not an ISO date or time');
    return (e) => {
        const held = read(e);
        if (held === null)
            return false;
        const value = parse(held);
        return { '>': value > bound, '>=': value >= bound, '<': value < bound, '<=': value <= bound }[operator];
    };
}

function equality(name, read, { start, literal, text }) {
    if (!literal && text === '*')
        return (e) => read(e) !== null;
    if (TIMES.includes(name))
        throw new FilterError(start, 'a time is compared with > >= < <=');
    if (name === 'quantity') {
        const bound = parseDecimal(text);
        if (bound === null)
            throw new FilterError(start, 'not a decimal number');
        return (e) => read(e) !== null && parseDecimal(read(e)) === bound;
    }
    const star = literal ? -1 : text.indexOf('*');
    if (star >= 0 && star < text.length - 1)
        throw new FilterError(start + star, 'a * stands at the end only');
    if (name === 'late' && !['true', 'false'].includes(asciiLower(text)))
        throw new FilterError(start, 'late is true or false');
    const fold = ENUMS.includes(name) ? asciiLower : (s) => s;
    const wanted = fold(star >= 0 ? text.slice(0, -1) : text);
    return (e) => {
        const held = read(e);
        if (held === null)
            return false;
        return star >= 0 ? fold(held).startsWith(wanted) : fold(held) === wanted;
    };
}

/** Millionths as a BigInt, so that 14 + 6 digits compare exactly. */
function parseDecimal(text) {
    const parts = /^(\d{1,14})(?:\.(\d{1,6}))?$/.exec(text);
    return parts ? BigInt(parts[1]) * 1000000n + BigInt((parts[2] ?? '').padEnd(6, '0')) : null;
}

/** Milliseconds since 1970; a missing zone means UTC. */
function parseTime(text) {
    const p = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?(Z|[+-]\d\d:\d\d)?)?$/.exec(text);
    if (!p)
        return null;
    const [year, month, day, hour, minute, second] = p.slice(1, 7).map((n) => Number(n ?? 0));
    if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())
        return null;
    if (hour > 23 || minute > 59 || second > 59)
        return null;
    const zone = /^([+-])(\d\d):(\d\d)$/.exec(p[8] ?? '');
    const offset = zone ? (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3])) : 0;
    return Date.UTC(year, month - 1, day, hour, minute, second, Number((p[7] ?? '').padEnd(3, '0'))) - offset * 60000;
}

const asciiLower = (s) => s.replace(/[A-Z]/g, (c) => c.toLowerCase());
