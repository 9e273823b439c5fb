// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <cstddef>
#include <cstdint>

/// What the fuzzers share. Each is a program of one function, which libFuzzer calls with one input after
/// another.
namespace Frontispiece::Fuzz {

/// Ends the program unless `holds`, so that the fuzzer keeps the input. `rule`: what should have been so.
void require(bool holds, const char *rule);

/// Whether a text has no NUL, no carriage return and no half characters, as every text that was read.
[[nodiscard]] bool isCleanText(QStringView text);

/// A folder that is there while the program runs; nothing is written anywhere else.
[[nodiscard]] QString scratchFolder();

/// Writes a file anew.
void writeFile(const QString &path, QByteArrayView bytes);

/// From now on a warning of Qt's is a finding no longer: for a target that hands bytes to Qt itself.
void ignoreWarnings();

/// The input as bytes that end where it ends, so that reading beyond is seen.
[[nodiscard]] inline QByteArrayView bytesOf(const uint8_t *data, size_t size)
{
    return {data, qsizetype(size)};
}

/// The input up to the first line feed, and what follows it.
struct Halves
{
    QByteArrayView first;
    QByteArrayView rest;
};
[[nodiscard]] Halves halvesOf(QByteArrayView input);

} // namespace Frontispiece::Fuzz

/// Every target's one function; the name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
