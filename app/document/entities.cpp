// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "entities.h"

#include <QHash>

#include <array>

namespace Frontispiece {

namespace {

/// HTML's names for U+00A0 to U+00FF, in that order.
constexpr std::array<const char *, 96> latin1Names {
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",    "copy",
    "ordf",   "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",
    "acute",  "micro",  "para",   "middot", "cedil",  "sup1",   "ordm",   "raquo",  "frac14", "frac12",
    "frac34", "iquest", "Agrave", "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil",
    "Egrave", "Eacute", "Ecirc",  "Euml",   "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde",
    "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",   "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",
    "Uuml",   "Yacute", "THORN",  "szlig",  "agrave", "aacute", "acirc",  "atilde", "auml",   "aring",
    "aelig",  "ccedil", "egrave", "eacute", "ecirc",  "euml",   "igrave", "iacute", "icirc",  "iuml",
    "eth",    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide", "oslash", "ugrave",
    "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml",
};

struct Name
{
    const char *name;
    char16_t character;
};

/// Marks, blanks, and the letters of the languages east of Latin-1.
constexpr std::array otherNames {
    Name {"amp", u'&'},         Name {"lt", u'<'},          Name {"gt", u'>'},
    Name {"quot", u'"'},        Name {"apos", u'\''},       Name {"num", u'#'},
    Name {"ast", u'*'},         Name {"lowbar", u'_'},      Name {"grave", u'`'},
    Name {"bsol", u'\\'},       Name {"lbrack", u'['},      Name {"rbrack", u']'},
    Name {"vert", u'|'},        Name {"ensp", u'\u2002'},   Name {"emsp", u'\u2003'},
    Name {"thinsp", u'\u2009'}, Name {"hairsp", u'\u200A'}, Name {"zwnj", u'\u200C'},
    Name {"zwj", u'\u200D'},    Name {"lrm", u'\u200E'},    Name {"rlm", u'\u200F'},
    Name {"ndash", u'–'},       Name {"mdash", u'—'},       Name {"horbar", u'―'},
    Name {"lsquo", u'‘'},       Name {"rsquo", u'’'},       Name {"sbquo", u'‚'},
    Name {"ldquo", u'“'},       Name {"rdquo", u'”'},       Name {"bdquo", u'„'},
    Name {"lsaquo", u'‹'},      Name {"rsaquo", u'›'},      Name {"dagger", u'†'},
    Name {"Dagger", u'‡'},      Name {"bull", u'•'},        Name {"hellip", u'…'},
    Name {"permil", u'‰'},      Name {"prime", u'′'},       Name {"Prime", u'″'},
    Name {"euro", u'€'},        Name {"trade", u'™'},       Name {"numero", u'№'},
    Name {"minus", u'−'},       Name {"ne", u'≠'},          Name {"le", u'≤'},
    Name {"ge", u'≥'},          Name {"infin", u'∞'},       Name {"larr", u'←'},
    Name {"uarr", u'↑'},        Name {"rarr", u'→'},        Name {"darr", u'↓'},
    Name {"harr", u'↔'},        Name {"hearts", u'♥'},      Name {"check", u'✓'},
    Name {"OElig", u'Œ'},       Name {"oelig", u'œ'},       Name {"Yuml", u'Ÿ'},
    Name {"fnof", u'ƒ'},        Name {"circ", u'ˆ'},        Name {"tilde", u'˜'},
    Name {"Aogon", u'Ą'},       Name {"aogon", u'ą'},       Name {"Cacute", u'Ć'},
    Name {"cacute", u'ć'},      Name {"Ccaron", u'Č'},      Name {"ccaron", u'č'},
    Name {"Dcaron", u'Ď'},      Name {"dcaron", u'ď'},      Name {"Dstrok", u'Đ'},
    Name {"dstrok", u'đ'},      Name {"Ecaron", u'Ě'},      Name {"ecaron", u'ě'},
    Name {"Eogon", u'Ę'},       Name {"eogon", u'ę'},       Name {"Lstrok", u'Ł'},
    Name {"lstrok", u'ł'},      Name {"Nacute", u'Ń'},      Name {"nacute", u'ń'},
    Name {"Ncaron", u'Ň'},      Name {"ncaron", u'ň'},      Name {"Odblac", u'Ő'},
    Name {"odblac", u'ő'},      Name {"Rcaron", u'Ř'},      Name {"rcaron", u'ř'},
    Name {"Sacute", u'Ś'},      Name {"sacute", u'ś'},      Name {"Scaron", u'Š'},
    Name {"scaron", u'š'},      Name {"Scedil", u'Ş'},      Name {"scedil", u'ş'},
    Name {"Tcaron", u'Ť'},      Name {"tcaron", u'ť'},      Name {"Udblac", u'Ű'},
    Name {"udblac", u'ű'},      Name {"Uring", u'Ů'},       Name {"uring", u'ů'},
    Name {"Zacute", u'Ź'},      Name {"zacute", u'ź'},      Name {"Zcaron", u'Ž'},
    Name {"zcaron", u'ž'},      Name {"Zdot", u'Ż'},        Name {"zdot", u'ż'},
    Name {"inodot", u'ı'},      Name {"Abreve", u'Ă'},      Name {"abreve", u'ă'},
};

QHash<QByteArrayView, char16_t> knownNames()
{
    QHash<QByteArrayView, char16_t> names;
    for (size_t at = 0; at < latin1Names.size(); ++at)
        names.insert(latin1Names.at(at), static_cast<char16_t>(0xA0 + at));
    for (const Name &one : otherNames)
        names.insert(one.name, one.character);
    return names;
}

QString characterOf(char32_t number)
{
    if (number == 0)
        return {};
    if (number > QChar::LastValidCodePoint || QChar::isSurrogate(number) || QChar::isNonCharacter(number))
        return QChar(QChar::ReplacementCharacter);
    return QString::fromUcs4(&number, 1);
}

} // namespace

QString decodeEntity(QByteArrayView entity)
{
    const QByteArrayView name = entity.sliced(1).chopped(1);
    if (name.startsWith('#')) {
        const bool hexadecimal = name.startsWith("#x") || name.startsWith("#X");
        bool isNumber = false;
        const uint number
            = name.sliced(hexadecimal ? 2 : 1).toByteArray().toUInt(&isNumber, hexadecimal ? 16 : 10);
        return isNumber ? characterOf(number) : QString::fromUtf8(entity);
    }
    static const QHash<QByteArrayView, char16_t> names = knownNames();
    const auto known = names.constFind(name);
    return known == names.cend() ? QString::fromUtf8(entity) : QString(QChar(*known));
}

} // namespace Frontispiece
