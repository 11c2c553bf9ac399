"""The register of sentences about sources, by kind and variant."""

from core.text.messages import Message, ngettext_lazy
from core.text.messages import gettext_noop as _

_UNREAD = {
    "rtf": _(
        "This is a rich text file (.rtf), which we cannot read. Open it and save it as .docx, .pdf or plain text."
    ),
    "image": _("This is a picture. It has no text that we can read: type it, or run text recognition (OCR) first."),
    "other_archive": _("We cannot open this kind of archive. Unpack it, or make a .zip of its files."),
    "postscript": _("This is a PostScript file for a printer. Use the PDF or the document it was made from."),
    "web_archive": _("This is a web archive (.mhtml). Save the page as “HTML only”."),
    "open_document": _(
        "This is an OpenDocument file or an e-book (.odt, .epub), which we cannot read. "
        "Open it and save it as .docx, .pdf or plain text."
    ),
    "not_word": _("This is an Office file but not a Word document. Open it and save it as .docx, .pdf or plain text."),
    "old_word": _(
        "This is a file of Office before 2007 (.doc), which we cannot read. "
        "Open it and save it as .docx, .pdf or plain text."
    ),
    "empty": _("The file is empty."),
    "empty.archive": _("There is no file in the archive."),
    "empty.text": _("There is no text in the file."),
}

_DAMAGED = {
    "damaged": _("The file is damaged, or is not what it seems to be. Open it and save it again, or paste its text."),
    "damaged.zip": _("The file is cut off or damaged, so we cannot unpack it. Download or save it again."),
    "damaged.packing": _("It is packed in an unusual way. Pack it again as a plain .zip."),
    "damaged.word": _("The Word document is damaged. Open it in Word and save it again."),
    "damaged.pdf": _("The PDF is cut off or damaged. Download or save it again."),
    "encoding_unknown": _("The file is not text in any encoding that we know. Save it as plain text in UTF-8."),
    "encrypted": _("This document is locked with a password. Save it without a password."),
    "encrypted.zip": _("It is locked with a password. Unpack it and add its files."),
    "encrypted.pdf": _("This PDF is locked with a password. Save it without a password."),
    "no_text_layer": _(
        "This PDF is a picture of its pages and has no text. Run text recognition (OCR) first, or type it."
    ),
    "link": _("This is a link to a file, not the file. Pack the file itself."),
    "nested_archive": _("This is an archive within an archive, which we do not open. Unpack it first."),
    "entities": _("The file declares XML entities, which no word processor does. For safety, we did not open it."),
}

_LIMITS = {
    "busy": Message(_("We are reading other files at the moment. Try again in a minute.")),
    "not_reached": Message(
        _("We ran out of time before we came to this document. Add the file again: we recognise what is already there.")
    ),
    "too_costly": Message(
        _("It takes more time or memory to read than any document should. Paste its text, or save it again.")
    ),
    "too_large": Message(_("The file is larger than %(megabytes)s MB.")),
    "too_large.unpacked": Message(_("It is larger than %(megabytes)s MB when unpacked.")),
    "too_deep": ngettext_lazy(
        "Elements are nested more than %(most)s level deep, or are never closed. Copy the text and paste it.",
        "Elements are nested more than %(most)s levels deep, or are never closed. Copy the text and paste it.",
        "most",
    ),
    "too_deep.word": Message(_("Its parts are nested too deeply for a document. Paste the text instead.")),
    "too_long.elements": Message(_("It has more paragraphs than any document we read. Paste the text instead.")),
    "too_long.pages": ngettext_lazy(
        "It has %(count)s page; we read at most %(most)s. Split it.",
        "It has %(count)s pages; we read at most %(most)s. Split it.",
        "count",
    ),
    "too_long.characters": ngettext_lazy(
        "It has more than %(most)s character of text. Split it.",
        "It has more than %(most)s characters of text. Split it.",
        "most",
    ),
    "too_many_members": ngettext_lazy(
        "It holds %(count)s file; we read at most %(most)s. Split it.",
        "It holds %(count)s files; we read at most %(most)s. Split it.",
        "count",
    ),
    "zip_bomb": Message(_("It unpacks to more than %(megabytes)s MB. Split it.")),
    "zip_bomb.word": Message(_("It unpacks to far more than any document has. Paste the text instead.")),
    "zip_bomb.overlap": Message(
        _("Files in this archive overlap, as they do not in an ordinary one. For safety, we did not open it.")
    ),
}

_FINDINGS = {
    "guessed_encoding": Message(
        _("The file is not in UTF-8. We guessed the encoding %(encoding)s: check letters with accents.")
    ),
    "page_without_text": ngettext_lazy(
        "We found no text on %(count)s page of the PDF, which is empty or a picture. Check page %(pages)s.",
        "We found no text on %(count)s pages of the PDF, which are empty or pictures. Check pages %(pages)s.",
        "count",
    ),
    "uncertain_hyphens": ngettext_lazy(
        "%(count)s word is divided at the end of a line, and we kept its hyphen without being sure: %(words)s.",
        "%(count)s words are divided at the end of a line, and we kept their hyphens without being sure: %(words)s.",
        "count",
    ),
    "visual_order": Message(
        _("Letters or words here seem to be in the order in which they are printed, not read. Compare with the source.")
    ),
    "number_formats": Message(
        _("Word shows some numbers in a format that we cannot write (%(formats)s). We wrote digits: check the numbers.")
    ),
    "unread_word.number_fields": Message(
        _("Word makes some numbers each time it shows the document, so the file does not have them. Type them.")
    ),
    "leftovers_dropped.file": Message(
        _("We dropped what the file says of itself: who wrote or sent it, with which program, from where.")
    ),
    "leftovers_dropped.fields": Message(
        _("We left out what the Word document shows of its author or its file name. Check that no name is missing.")
    ),
    "unread_word.parts": Message(
        _(
            "The Word document has a formula, a chart, a symbol or another document in it, which we cannot read well. "
            "Compare the text with it."
        )
    ),
    "unread_word.header": Message(
        _(
            "A header or footer of the Word document has a number that its text does not have. "
            "Check whether it belongs to the case."
        )
    ),
    "unread_word.text": Message(
        _("Some words of the Word document are not in the text that we read. Compare the text with it.")
    ),
    "direction_overridden": Message(
        _("We removed invisible marks that change the order in which letters are shown. Read these lines again.")
    ),
    "wrong_extension.text": Message(
        _("The file name ends in “.%(suffix)s”, but the file is plain text. We read it as that.")
    ),
    "wrong_extension.html": Message(
        _("The file name ends in “.%(suffix)s”, but the file is a web page. We read it as that.")
    ),
    "wrong_extension.docx": Message(
        _("The file name ends in “.%(suffix)s”, but the file is a Word document (.docx). We read it as that.")
    ),
    "wrong_extension.pdf": Message(
        _("The file name ends in “.%(suffix)s”, but the file is a PDF. We read it as that.")
    ),
    "wrong_extension.markdown": Message(
        _("The file name ends in “.%(suffix)s”, but the file is Markdown. We read it as that.")
    ),
    "wrong_extension.json": Message(
        _("The file name ends in “.%(suffix)s”, but the file is JSON. We read it as that.")
    ),
}

MESSAGES: dict[str, Message] = {key: Message(text) for key, text in (_UNREAD | _DAMAGED).items()} | _LIMITS | _FINDINGS
