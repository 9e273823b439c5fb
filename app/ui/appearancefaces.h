// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "choicebox.h"

namespace Frontispiece {

/// The faces the text can be set in: ours first, then those made for dyslexic readers, other good text
/// faces, and whatever else is installed.
class FaceBox final : public ChoiceBox
{
    Q_OBJECT
public:
    explicit FaceBox(QWidget *parent = nullptr);

    /// Asks for the installed faces the first time: that takes its time, and is not needed unless shown.
    void fill();
    /// Empty for ours. A face that is not installed is shown as such.
    void setFace(const QString &face);

Q_SIGNALS:
    /// The reader chose a face; empty for ours.
    void chosen(const QString &face);

private:
    void addGroup(const QString &heading, const QStringList &faces);

    QString m_face;
};

} // namespace Frontispiece
