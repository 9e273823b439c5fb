// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "fontconfiguration.h"

#ifdef FRONTISPIECE_FONTCONFIG
#include <fontconfig/fontconfig.h>
#endif

namespace Frontispiece {

void readFontConfiguration()
{
#ifdef FRONTISPIECE_FONTCONFIG
    // A failure is none of ours: Qt will ask again, and make do.
    (void)FcInit();
#endif
}

} // namespace Frontispiece
