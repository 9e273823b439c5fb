// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "nameforms.h"

#include "familyforms.h"
#include "folding.h"
#include "indexedwords.h"
#include "soundkeys.h"

#include <algorithm>
#include <utility>

namespace Frontispiece {

namespace {

/// Of all names together; what comes after them is found by its letters alone.
constexpr qsizetype mostBytes = 64LL * 1024 * 1024;
/// The beginning of a word in Latin letters has to be so long for its sound to mean something. In other
/// scripts, few words begin like it.
constexpr qsizetype shortestBeginning = 4;
/// Shorter words sound like too many others.
constexpr qsizetype shortestWord = 3;

bool isLatin(QStringView word)
{
    return std::ranges::any_of(word, [](QChar c) { return c.script() == QChar::Script_Latin; });
}

bool differInLastDouble(QStringView one, QStringView other)
{
    if (one.size() > other.size())
        std::swap(one, other);
    return other.size() == one.size() + 1 && other.startsWith(one) && other.back() == one.back();
}

/// The keys under which the forms of a family name stand: by its sound, and, where accents tell, by Czech
/// rules. `isAsked`: those of the other gender, to look them up.
QByteArrayList familyKeys(const QList<QByteArray> &sounds, const QString &word, bool isAsked)
{
    QByteArrayList keys;
    const auto add = [&keys, isAsked](QByteArrayView kind, const std::optional<FamilyForm> &form) {
        if (form)
            keys.append(kind.toByteArray() + form->stem + (form->isWomans == isAsked ? '-' : '+'));
    };
    for (const QByteArray &sound : sounds)
        add("", familyFormOf(sound));
    const bool hasAccents = FoldedText(word).text() != word;
    add("czech:", czechFormOf(word));
    if (isAsked && !hasAccents)
        add("accented:", czechFormOf(word, true));
    else if (!isAsked && hasAccents)
        add("accented:", czechFormOf(word));
    return keys;
}

} // namespace

void NameForms::add(const StoryValue &value)
{
    const QString &name = value.text;
    const FoldedText source = value.folded();
    const QString &folded = source.text();
    const QList<Passage> words = wordsOf(folded);
    const auto typed = [&](Passage range) {
        const Passage original = source.toSource(range);
        return name.mid(original.start, original.length).toCaseFolded();
    };
    for (qsizetype at = 0; at < words.size(); ++at) {
        const Passage word = words.at(at);
        const bool isPerson = isPersonsName(value.reason);
        addWord(typed(word), folded.mid(word.start, word.length), isPerson && at + 1 == words.size());
        if (at == 0)
            continue;
        const Passage before = words.at(at - 1);
        if (word.start != before.end() + 1 || folded.at(before.end()) != u'\'')
            continue;
        const QString parts
            = folded.mid(before.start, before.length) + u' ' + folded.mid(word.start, word.length);
        addWord(typed({before.start, word.end() - before.start}), parts, isPerson && at + 1 == words.size());
    }
}

void NameForms::addWord(const QString &word, const QString &folded, bool isFamilyName)
{
    const quint64 hash = qHash(word, isFamilyName ? 1 : 0) ^ qHash(folded, 2);
    if (m_known.contains(hash) || bytes() > mostBytes)
        return;
    m_known.insert(hash);
    if (folded.contains(u' '))
        m_joined.add(QString(folded).remove(u' ').toUtf8(), folded);
    const QList<QByteArray> sounds = soundKeys(word);
    for (const QByteArray &sound : sounds)
        m_words.add(sound, folded);
    if (!isFamilyName)
        return;
    const QByteArrayList keys = familyKeys(sounds, word, false);
    for (const QByteArray &key : keys)
        m_families.add(key, folded);
}

QList<WordForm> NameForms::formsOf(const Term &term, const std::stop_token &stop) const
{
    QList<WordForm> forms = term.forms;
    const bool isBeginning = term.extent == Term::Extent::Prefix;
    if (term.extent == Term::Extent::Initial)
        return forms;
    const auto takeAs = [&](Tier tier) {
        return [&forms, &term, isBeginning, tier](const QString &word) {
            // Mann is not Man; but Манн is.
            if (tier == Tier::Spelling && differInLastDouble(word, term.text))
                return true;
            const auto isSame = [&word, isBeginning](const QString &text) {
                return isBeginning ? word.startsWith(text) : word == text;
            };
            const bool isDirect
                = isSame(term.text) || std::ranges::any_of(term.forms, [&](const WordForm &form) {
                      return form.tier == Tier::Exact && isSame(form.text);
                  });
            if (!isDirect
                && std::ranges::none_of(forms, [&word](const WordForm &form) { return form.text == word; }))
                forms.append({word, tier});
            return forms.size() < mostForms;
        };
    };
    m_joined.find(term.text.toUtf8(), isBeginning, takeAs(Tier::Folded));
    const QString typed = QString(term.typed).remove(u' ');
    if (typed.size() < shortestWord && isLatin(typed))
        return forms;
    const QList<QByteArray> sounds = soundKeys(typed);
    for (const QByteArray &sound : sounds) {
        if (stop.stop_requested())
            return forms;
        m_words.find(sound, false, takeAs(Tier::Spelling));
    }
    const QByteArrayList families = familyKeys(sounds, typed, true);
    for (const QByteArray &family : families)
        m_families.find(family, false, takeAs(Tier::OtherForm));
    if (!isBeginning || (isLatin(typed) && typed.size() < shortestBeginning))
        return forms;
    const QList<QByteArray> beginnings = soundKeys(typed, true);
    for (const QByteArray &sound : beginnings) {
        if (stop.stop_requested())
            return forms;
        m_words.find(sound, true, takeAs(Tier::Prefix));
    }
    return forms;
}

} // namespace Frontispiece
