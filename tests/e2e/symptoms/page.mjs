// SPDX-License-Identifier: GPL-3.0-or-later
// docs/symptoms.md: composed of what the symptom tests wrote down, and held against the tests that there are.
//   node page.mjs --write RECORDS   the page and its pictures anew, of a run with MD_SYMPTOMS=RECORDS
//   node page.mjs --check [ROOT]    every row that is not later has a test, and the page shows what the tests do
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const mostBytes = 8 * 1024 * 1024; // of all pictures: they are kept in the repository

function placesIn(root) {
    return {
        rows: path.join(root, 'tests/e2e/symptoms/rows.json'),
        tests: path.join(root, 'tests/e2e/symptoms'),
        page: path.join(root, 'docs/symptoms.md'),
        pictures: path.join(root, 'docs/screenshots/symptoms'),
    };
}

const twoDigits = (row) => String(row).padStart(2, '0');
const testFile = (row) => `tst_symptom_${twoDigits(row)}.cpp`;
const duration = (ms) => (ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`);
const inWords = (name) => name.replace(/([A-Z])/g, ' $1').replace(/_/g, ' ').toLowerCase();
// An id is another one in each run: its beginning says of which kind it is.
const shortened = (text) => text.replace(/[\w-]{24,}/g, (id) => `${id.slice(0, 10)}…`);
const cell = (text) => text.replace(/\|/g, '\\|');

// The functions in which an operator reads an answer; those that are given one do so for others.
function answeringFunctions(source) {
    const names = new Set();
    let name = null;
    for (const line of source.split('\n')) {
        const head = line.match(/^\s*void (?:\w+::)?(\w+)\(([^)]*)\)\s*$/);
        if (head)
            name = head[2] === '' ? head[1] : null;
        if (name && line.includes('MD_ANSWERED('))
            names.add(name);
    }
    return names;
}

function readRecords(folder) {
    return fs.readdirSync(folder).filter((name) => name.endsWith('.json')).sort()
        .map((name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')));
}

// In the order in which the test has them, which is from the plain way to the special one.
function waysOf(row, records, tests) {
    const source = fs.readFileSync(path.join(tests, testFile(row)), 'utf8');
    const place = (record) => source.indexOf(` ${record.function}()`);
    return records.filter((record) => record.row === row).sort((a, b) => place(a) - place(b) || (a.tag < b.tag ? -1 : 1));
}

function summary(rows, waysByRow) {
    const ways = [...waysByRow.values()].flat();
    const slowest = ways.reduce((a, b) => (b.milliseconds > a.milliseconds ? b : a));
    const later = rows.filter((one) => one.later);
    const lines = [
        '# The symptoms', '',
        'What an operator comes with, and the way to its cause and the next step in the console. Written by `./dev symptoms` from a run of',
        '`tests/e2e/symptoms`, in which the real window is driven against a real `meterd` that really produces each symptom. A click, a shortcut, and typing',
        'or pasting an id each are one action; three are the most that a test lets pass. The time runs from the first action to the answer on the screen,',
        'with what was prepared before left out; it is a reading on one machine, never a promise.', '',
        `${waysByRow.size} of ${rows.length} rows are answered, in ${ways.length} ways; the slowest took ${duration(slowest.milliseconds)} (row ${slowest.row}). `
            + `${later.length} wait for a part of the platform that is not there yet.`, '',
        '| # | symptom | answered at | actions | time |', '| --- | --- | --- | --- | --- |'];
    for (const one of rows) {
        const mine = waysByRow.get(one.row);
        if (one.later) {
            lines.push(`| ${one.row} | ${cell(one.symptom)} | later: ${cell(one.later)} | | |`);
            continue;
        }
        if (!mine) {
            lines.push(`| ${one.row} | ${cell(one.symptom)} | no test yet | | |`);
            continue;
        }
        const actions = mine.map((way) => way.actions.length);
        const few = Math.min(...actions);
        const many = Math.max(...actions);
        lines.push(`| [${one.row}](#row-${one.row}) | ${cell(one.symptom)} | ${cell(one.answer)} | `
            + `${few === many ? few : `${few} to ${many}`} | ${duration(Math.max(...mine.map((way) => way.milliseconds)))} |`);
    }
    return lines;
}

function section(one, ways) {
    const lines = ['', `<a id="row-${one.row}"></a>`, '', `## ${one.row} · ${one.symptom}`, '',
        `${one.answer}. Test: [${testFile(one.row)}](../tests/e2e/symptoms/${testFile(one.row)})`, '',
        '| way | what is done | actions | time | |', '| --- | --- | --- | --- | --- |'];
    for (const way of ways) {
        const name = inWords(way.function) + (way.tag ? `: ${way.tag}` : '');
        lines.push(`| ${cell(name)} | ${cell(shortened(way.actions.join(', ')))} | ${way.actions.length} | ${duration(way.milliseconds)} | `
            + `[picture](screenshots/symptoms/${way.picture}) |`);
    }
    lines.push('', `![${inWords(ways[0].function)}](screenshots/symptoms/${ways[0].picture})`);
    return lines;
}

function write(root, recordFolder) {
    const places = placesIn(root);
    const rows = JSON.parse(fs.readFileSync(places.rows, 'utf8'));
    const records = readRecords(recordFolder);
    const waysByRow = new Map();
    for (const one of rows.filter((row) => !row.later)) {
        const there = fs.existsSync(path.join(places.tests, testFile(one.row)));
        const ways = there ? waysOf(one.row, records, places.tests) : [];
        if (there && ways.length === 0)
            throw new Error(`${testFile(one.row)} wrote nothing down`);
        if (there)
            waysByRow.set(one.row, ways);
    }
    const lines = summary(rows, waysByRow);
    for (const one of rows.filter((row) => waysByRow.has(row.row)))
        lines.push(...section(one, waysByRow.get(one.row)));
    fs.rmSync(places.pictures, { recursive: true, force: true });
    fs.mkdirSync(places.pictures, { recursive: true });
    for (const record of [...waysByRow.values()].flat())
        fs.copyFileSync(path.join(recordFolder, record.picture), path.join(places.pictures, record.picture));
    fs.writeFileSync(places.page, lines.join('\n') + '\n');
}

function faultsOfRow(one, places, page) {
    const file = path.join(places.tests, testFile(one.row));
    const there = fs.existsSync(file);
    if (one.later)
        return there ? [`row ${one.row} is called later, and has a test`] : [];
    if (!there)
        return [`row ${one.row} has no test: ${testFile(one.row)}`];
    const source = fs.readFileSync(file, 'utf8');
    const faults = [];
    const functions = answeringFunctions(source);
    if (!source.includes('MD_ANSWERED('))
        faults.push(`${testFile(one.row)} never says MD_ANSWERED`);
    if (!page.includes(`## ${one.row} · ${one.symptom}\n`))
        faults.push(`docs/symptoms.md has no section "${one.row} · ${one.symptom}"`);
    const shown = [...page.matchAll(new RegExp(`\\(screenshots/symptoms/(${twoDigits(one.row)}-(\\w+)[^)]*\\.png)\\)`, 'g'))];
    for (const name of functions) {
        if (!shown.some((match) => match[2] === name))
            faults.push(`docs/symptoms.md does not show ${name} of ${testFile(one.row)}`);
    }
    for (const [, , name] of shown) {
        if (!source.includes(`${name}()`))
            faults.push(`docs/symptoms.md shows ${name}, which ${testFile(one.row)} does not have`);
    }
    return faults;
}

function check(root) {
    const places = placesIn(root);
    const rows = JSON.parse(fs.readFileSync(places.rows, 'utf8'));
    const page = fs.existsSync(places.page) ? fs.readFileSync(places.page, 'utf8') : '';
    const faults = rows.flatMap((one) => faultsOfRow(one, places, page));
    const listed = rows.map((one) => testFile(one.row));
    for (const name of fs.readdirSync(places.tests).filter((file) => /^tst_symptom_.*\.cpp$/.test(file))) {
        if (!listed.includes(name))
            faults.push(`${name} is of no row of rows.json`);
    }
    const kept = fs.existsSync(places.pictures) ? fs.readdirSync(places.pictures) : [];
    const linked = new Set([...page.matchAll(/\(screenshots\/symptoms\/([^)]*)\)/g)].map((match) => match[1]));
    faults.push(...[...linked].filter((name) => !kept.includes(name)).map((name) => `${name} is shown, and not there`));
    faults.push(...kept.filter((name) => !linked.has(name)).map((name) => `${name} is there, and not shown`));
    const bytes = kept.reduce((sum, name) => sum + fs.statSync(path.join(places.pictures, name)).size, 0);
    if (bytes > mostBytes)
        faults.push(`the pictures take ${bytes} bytes; ${mostBytes} are the most`);
    return { faults, rows: rows.length, pictures: kept.length };
}

const [what, where] = process.argv.slice(2);
try {
    const root = path.resolve(here, '../../..');
    if (what === '--write' && where) {
        write(root, where);
    } else if (what === '--check') {
        const result = check(where ?? root);
        for (const fault of new Set(result.faults))
            console.log(fault);
        if (result.faults.length > 0) {
            console.log('./dev symptoms writes docs/symptoms.md anew, from a run of the tests.');
            process.exit(1);
        }
        console.log(`${result.rows} rows, ${result.pictures} pictures: the page shows what the tests do`);
    } else {
        throw new Error('page.mjs knows --write RECORDS and --check [ROOT]');
    }
} catch (error) {
    console.log(error.message);
    process.exit(1);
}
