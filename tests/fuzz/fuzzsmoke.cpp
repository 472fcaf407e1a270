// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzzer's entry point without libFuzzer: over its corpus, each input cut, and each changed at random a few
// hundred times with a seed that is printed. Usage: fuzzsmoke_x CORPUS [SEED]
#include "tests/fuzz/fuzzentry.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

namespace {

constexpr int changesOfEach = 300;

void feed(const std::string& input)
{
    // Its own memory, exactly as long: a read past the end is found by the sanitizers.
    const std::vector<std::uint8_t> bytes(input.begin(), input.end());
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

std::vector<std::string> readCorpus(const char* folder)
{
    std::vector<std::string> inputs;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream file(entry.path(), std::ios::binary);
        std::string input(entry.file_size(), '\0');
        file.read(input.data(), static_cast<std::streamsize>(input.size()));
        inputs.push_back(std::move(input));
    }
    return inputs;
}

std::string changed(std::string input, const std::vector<std::string>& corpus, std::mt19937& random)
{
    const auto below = [&random](std::size_t limit) { return limit == 0 ? 0 : random() % limit; };
    for (std::size_t changes = 1 + below(4); changes > 0; --changes) {
        const std::size_t at = below(input.size() + 1);
        switch (below(5)) {
        case 0: input.insert(at, 1, static_cast<char>(below(256))); break;
        case 1: input.erase(at, 1 + below(8)); break;
        case 2: input.insert(at, input.substr(below(input.size() + 1), below(40))); break;
        case 3: {
            const std::string& other = corpus[below(corpus.size())];
            input.insert(at, other.substr(below(other.size() + 1), below(60)));
            break;
        }
        default:
            if (at < input.size())
                input[at] = static_cast<char>(below(256));
        }
    }
    return input;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "usage: %s CORPUS [SEED]\n", argv[0]);
        return 2;
    }
    const std::vector<std::string> corpus = readCorpus(argv[1]);
    const unsigned seed = argc > 2 ? static_cast<unsigned>(std::strtoul(argv[2], nullptr, 10)) : std::random_device()();
    std::printf("%zu inputs, seed %u\n", corpus.size(), seed);
    std::mt19937 random(seed);
    for (const std::string& input : corpus) {
        feed(input);
        const std::size_t step = 1 + input.size() / 500;
        for (std::size_t size = 0; size < input.size(); size += step)
            feed(input.substr(0, size));
        for (int i = 0; i < changesOfEach; ++i)
            feed(changed(input, corpus, random));
    }
    return corpus.empty() ? 1 : 0;
}
