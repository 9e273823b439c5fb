// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "hyphenatorloader.h"

#include <QFileInfo>

namespace Frontispiece {

HyphenatorLoader::HyphenatorLoader(QObject *parent, QStringList folders)
    : QObject(parent)
    , m_folders(std::move(folders))
{
    m_thread.setMaxThreadCount(1);
}

HyphenatorLoader::~HyphenatorLoader()
{
    m_thread.clear();
    m_thread.waitForDone();
}

std::shared_ptr<const Hyphenator> HyphenatorLoader::find(const QString &language)
{
    if (language.isEmpty())
        return nullptr;
    const auto known = m_languages.constFind(language);
    if (known != m_languages.constEnd())
        return *known;
    m_languages.insert(language, nullptr);
    m_thread.start([this, language] { load(language); });
    return nullptr;
}

/// Runs in m_thread.
void HyphenatorLoader::load(const QString &language)
{
    const QString dictionary = QFileInfo(Hyphenator::dictionaryFor(language, m_folders)).canonicalFilePath();
    if (dictionary.isEmpty())
        return;
    if (!m_dictionaries.contains(dictionary))
        m_dictionaries.insert(dictionary, Hyphenator::load(dictionary));
    const auto hyphenator = m_dictionaries.value(dictionary);
    if (!hyphenator)
        return;
    QMetaObject::invokeMethod(this, [this, language, hyphenator] {
        m_languages.insert(language, hyphenator);
        Q_EMIT loaded(language);
    });
}

} // namespace Frontispiece
