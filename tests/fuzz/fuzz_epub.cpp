// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// An EPUB as it lies on the disk: the bytes of a zip archive.
#include "bookrules.h"
#include "fuzzing.h"

using namespace Frontispiece::Fuzz;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    requireSoundBook(bytesOf(data, size).toByteArray());
    return 0;
}
