// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QFormLayout;

namespace Frontispiece {

/// Rows of what is known of a story, a name before each. What is not known has no row.
class StoryFacts final : public QWidget
{
    Q_OBJECT
public:
    explicit StoryFacts(QWidget *parent);

    void add(const QString &name, const QString &text);
    /// With a button that shows the file in its folder.
    void addPath(const QString &name, const QString &path);

private:
    QFormLayout *m_form;
};

/// The day, as the reader's language writes it, of a time in ms since 1970 UTC; empty for 0.
[[nodiscard]] QString dateText(qint64 time);
/// A language by its own name, from a BCP 47 tag: "en-GB" → "British English"; a tag nobody knows as it is.
[[nodiscard]] QString languageText(const QString &tag);
/// "Markdown", "EPUB", by a file's name.
[[nodiscard]] QString formatText(const QString &path);

} // namespace Frontispiece
