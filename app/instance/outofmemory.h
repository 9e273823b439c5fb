// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

namespace Frontispiece {

/// From here on, the program ends with a sentence and `status` where there is no memory left, or none for
/// another thread, in whichever thread that happens. What is on disk is whole at any moment. Other exceptions
/// nobody catches are faults of ours, and end in a core dump, which tells more of them.
void endWhenOutOfMemory(int status);

} // namespace Frontispiece
