// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "shownanswers.h"

#include "personname.h"

namespace Frontispiece {

void ShownAnswers::showMore(const StoryRow &more)
{
    if (more.story.isEmpty())
        m_further[more.section] += step;
    else
        m_furtherPassages[more.story] += step;
}

void ShownAnswers::fold(const StoryRow &artist)
{
    const QString key = personKey(artist.text);
    if (!m_unfolded.remove(key))
        m_unfolded.insert(key);
}

void ShownAnswers::clear()
{
    m_unfolded.clear();
    m_further.clear();
    m_furtherPassages.clear();
}

qsizetype ShownAnswers::in(AnswerSection section) const
{
    return usualInSection + m_further.value(section);
}

qsizetype ShownAnswers::in(const StoryId &story) const
{
    return usualInStory + m_furtherPassages.value(story);
}

} // namespace Frontispiece
