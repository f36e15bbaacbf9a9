package org.rcm.intake.mail;

import java.util.ArrayList;
import java.util.List;

/** One message: the mail itself, or one attached to it. */
final class Letter {
    /** One body text before it is taken apart. Texts with the same alternative say the same in different ways. */
    record Body(String path, boolean html, String text, Alternative alternative) {}

    /** Where in a multipart/alternative a text stands: which one, and which of its children. */
    record Alternative(String path, int choice) {}

    final Headers headers;
    final String path;
    final List<Body> bodies = new ArrayList<>();

    Letter(Headers headers, String path) {
        this.headers = headers;
        this.path = path;
    }

    /** The texts to read: of every alternative the better one. */
    List<Body> chosen() {
        List<Body> chosen = new ArrayList<>();
        for (Body body : bodies) {
            if (body.alternative == null || body.alternative.choice == best(body.alternative.path)) {
                chosen.add(body);
            }
        }
        return chosen;
    }

    /** HTML, which keeps tables and does not wrap lines, unless it says clearly less than the plain text. */
    private int best(String alternative) {
        int plain = -1;
        int html = -1;
        int plainSize = 0;
        int htmlSize = 0;
        for (Body body : bodies) {
            if (body.alternative != null && body.alternative.path.equals(alternative)) {
                int size = body.html ? HtmlReader.size(body.text) : letters(body.text);
                boolean sameHtml = body.html || body.alternative.choice == html;
                if (sameHtml) {
                    html = body.alternative.choice;
                    htmlSize += size;
                } else {
                    plain = body.alternative.choice;
                    plainSize += size;
                }
            }
        }
        return html >= 0 && (plain < 0 || htmlSize * 2 >= plainSize && htmlSize > 0) ? html : Math.max(plain, 0);
    }

    static int letters(String text) {
        return (int) text.chars().filter(Character::isLetterOrDigit).count();
    }
}
