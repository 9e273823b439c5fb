// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

/// Pages as they are found, written for the tests.
namespace Frontispiece::Test {

using namespace Qt::StringLiterals;

/// A page of a magazine on the web.
inline const QByteArray magazinePage = R"(<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>The Pond at Night – A Small Magazine</title>
<meta name="description" content="Ten evenings beside the water.">
<meta name="keywords" content="pond, ice , skating,">
<script type="application/ld+json">{"author": {"name": "<p>Nobody</p>"}}</script></head>
<body class="has-sidebar toc-left">
<header class="site-header"><h1>A Small Magazine</h1><nav><a href="/">Home</a></nav></header>
<div id="cookie-banner">We like biscuits. <button>So do I</button></div>
<main><article>
<header><h1>The Pond at Night</h1><p class="byline">By <a rel="author" href="/mia">Mia Kalmurzaeva</a></p></header>
<div class="post-body">
<p>The first evening was <em>very</em> cold, and <a href="https://a.example/ice">the ice</a> sang.</p>
<figure><img src="pond.jpg" alt="The pond"><figcaption>The pond in winter</figcaption></figure>
<h2>The second evening</h2>
<p>Nobody came.</p>
</div><div class="sharedaddy">Tell your friends</div></article></main>
<section id="comments"><p>Nice!</p></section><footer>Some rights reserved</footer>
<iframe src="https://count.example" width="1" height="1"></iframe></body></html>)"_ba;

/// A page of an encyclopaedia.
inline const QByteArray encyclopaediaPage = R"(<!DOCTYPE html>
<html lang="en"><head><meta charset="UTF-8"><title>Mia Kalmurzaeva - Wikipedia</title>
<meta property="og:title" content="Mia Kalmurzaeva - Wikipedia"></head><body>
<div id="content" role="main"><h1 id="firstHeading">Mia Kalmurzaeva</h1><div id="siteSub" class="noprint">From
Wikipedia</div><div id="mw-content-text"><div class="mw-parser-output">
<p><b>Mia Kalmurzaeva</b> painted ponds.<sup class="reference"><a href="#cite_note-1">[1]</a></sup></p>
<div id="toc" class="toc"><h2>Contents</h2><ul><li>1 Life</li></ul></div>
<h2><span id="Life">Life</span><span class="mw-editsection">[<a href="/e">edit</a>]</span></h2><p>A long one.</p>
<h2>References</h2><div class="reflist"><ol class="references"><li id="cite_note-1"><span
class="mw-cite-backlink">^</span> Roe, <i>Ponds</i>.</li></ol></div><div class="navbox">Painters</div>
</div></div><div class="catlinks">Categories</div></div></body></html>)"_ba;

/// A book of Project Gutenberg's, as they are made now.
inline const QByteArray gutenbergBook = R"(<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>The Project Gutenberg eBook of The Ice, by Jane Roe</title></head><body>
<section class="pg-boilerplate pgheader" id="pg-header"><h2>The Project Gutenberg eBook</h2></section>
<h1>THE ICE</h1><h2>CHAPTER I</h2><p>It was cold.</p>
<div class="poem"><div class="stanza"><span>first line<br></span><span>second line<br></span></div></div>
<section id="pg-footer">A licence</section></body></html>)"_ba;

/// The same from long ago.
inline const QByteArray oldGutenbergBook = R"(<HTML><HEAD><TITLE>Ponds</TITLE></HEAD><BODY><PRE>
The Project Gutenberg EBook of Ponds, by John Doe

Title: Ponds and Rivers

Author: John Doe

*** START OF THIS PROJECT GUTENBERG EBOOK PONDS ***
</PRE><P><FONT SIZE=+2>Ponds are <I>deep</I>.<P>Rivers are not.</FONT>
<PRE>
*** END OF THIS PROJECT GUTENBERG EBOOK PONDS ***
A licence</PRE></BODY></HTML>)"_ba;

/// A book of Project Gutenberg's of which only its lines tell the author, made as they were around 2020.
inline const QByteArray linedGutenbergBook = R"(<!DOCTYPE html><html><head><meta charset="utf-8">
<title>The Project Gutenberg eBook of Weirs, by Mia Roe.</title></head><body><pre>
The Project Gutenberg EBook of Weirs, by Mia Roe

Title: Weirs
       A Novel of the Water

Author: Mia Roe

Language: French

*** START OF THIS PROJECT GUTENBERG EBOOK WEIRS ***
</pre><h3>E-text prepared by Somebody<br>and others</h3><hr><h1>WEIRS</h1><h2>A Novel</h2><h3>BY</h3>
<h2>MIA ROE</h2><hr><h2>CONTENTS</h2><table><tr><td><a href="#one">One</a></td><td>1</td></tr></table><hr>
<h2 id="one">ONE</h2><p>Water fell.<a id="r1"></a><a href="#n1" class="fnanchor">[1]</a></p><hr>
<div class="footnotes"><h3>FOOTNOTES:</h3><div class="footnote"><p><a id="n1"></a><a href="#r1">[1]</a> Slowly.</p>
</div></div>
<pre>*** END OF THIS PROJECT GUTENBERG EBOOK WEIRS ***</pre></body></html>)"_ba;

/// The same as they are made now: only what is left out tells the author.
inline const QByteArray headedGutenbergBook = R"(<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Fords | Project Gutenberg</title></head><body><section class="pg-boilerplate pgheader" id="pg-header">
<div id="pg-machine-header"><p><strong>Title</strong>: Fords</p><div id="pg-header-authlist">
<p><strong>Author</strong>: Mia Roe</p></div><p><strong>Credits</strong>: Somebody</p></div></section>
<p>Produced by Somebody</p><h1>Fords</h1><h2>by Mia Roe</h2><p>Nobody crossed.</p></body></html>)"_ba;

/// A letter saved as a page by a word processor.
inline const QByteArray wordLetter = R"(<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta http-equiv=Content-Type content="text/html; charset=windows-1252"><title>A Letter</title>
<meta name=Author content="Roe, Jane">
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>x</o:Author></o:DocumentProperties></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0} --></style></head><body lang=EN-US><div class=WordSection1>
<p class=MsoTitle>A Letter</p><p class=MsoNormal><span style='font-size:12.0pt'>Caf)"
                                     "\xE9 \x93"
                                     R"(quoted<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal><![if !x]>On <![endif]>Monday.</p></div></body></html>)"_ba;

} // namespace Frontispiece::Test
