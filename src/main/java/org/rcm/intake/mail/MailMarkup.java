package org.rcm.intake.mail;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What mail programs tell by classes, ids and attributes of their HTML. */
final class MailMarkup {
    /** Set on a blockquote that has been counted as a quote. */
    static final String QUOTED = "data-intake-quoted";

    private static final Pattern ORIGINAL_CLASS = Pattern.compile(
            "\\b(gmail_quote|gmail_extra|yahoo_quoted|moz-cite-prefix|moz-forward-container|OutlookMessageHeader|protonmail_quote|ms-outlook-mobile-reference-message|zmail_extra)\\b");
    private static final Pattern ORIGINAL_ID = Pattern.compile(
            "(?i)^(x_)*(divRplyFwdMsg|appendonsend|OLK_SRC_BODY_SECTION|reply-intro|mail-editor-reference-message-container)$");
    private static final Pattern SIGNATURE_CLASS =
            Pattern.compile("\\b(gmail_signature|moz-signature|protonmail_signature_block)\\b");
    private static final Pattern SIGNATURE_ID =
            Pattern.compile("(?i)^(x_)*(Signature|ms-outlook-mobile-signature|AppleMailSignature)$");
    private static final Pattern QUOTE_CLASS = Pattern.compile("(?i)quote|cite|citation");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>@?]{1,64}@[^\\s<>@?]{1,255}");

    private MailMarkup() {}

    /** Where the original of a reply or forward begins. */
    static boolean isOriginal(Element element) {
        return !element.normalName().equals("blockquote")
                        && ORIGINAL_CLASS.matcher(element.className()).find()
                || ORIGINAL_ID.matcher(element.id()).matches();
    }

    static boolean isSignature(Element element) {
        return SIGNATURE_CLASS.matcher(element.className()).find()
                || SIGNATURE_ID.matcher(element.id()).matches();
    }

    /** A blockquote that quotes, told apart from one that only indents. */
    static boolean isQuote(Element element, List<Line> before) {
        if (!element.normalName().equals("blockquote")) {
            return false;
        }
        String style = element.attr("style").toLowerCase(Locale.ROOT);
        boolean quote = element.hasAttr("cite")
                || element.attr("type").equalsIgnoreCase("cite")
                || QUOTE_CLASS.matcher(element.className()).find()
                || style.contains("border-left") && !style.contains("border-left:none")
                || lastText(before).endsWith(":");
        if (quote) {
            element.attr(QUOTED, "");
        }
        return quote;
    }

    private static String lastText(List<Line> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            if (!before.get(i).isBlank()) {
                return before.get(i).text();
            }
        }
        return "";
    }

    /** How an item of a list begins: its number in a numbered one, else a dash. */
    static String itemMark(Element item) {
        Element list = item.parent();
        return list != null && list.normalName().equals("ol") ? item.elementSiblingIndex() + 1 + ". " : "- ";
    }

    /** The address a link leads to where its text does not say it. */
    static String addressBehind(Element link) {
        String target = link.attr("href").strip();
        if (!target.regionMatches(true, 0, "mailto:", 0, 7) || link.text().contains("@")) {
            return "";
        }
        String address = target.substring(7).replaceFirst("\\?.*", "").strip();
        return ADDRESS.matcher(address).matches() ? " <" + address + ">" : "";
    }
}
