package org.rcm.intake.reply.letter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Sets lines one below the other, and begins a page where the last is full. Lengths are points; used once. */
final class Pages {
    private static final float LEFT = 68;
    private static final float WIDTH = PDRectangle.LETTER.getWidth() - 2 * LEFT;
    private static final float TOP = PDRectangle.LETTER.getHeight() - 60;
    private static final float QR = 64;
    private static final float FOOT = 48;
    private static final float BOTTOM = FOOT + QR + 14;
    private static final float SIZE = 10.5f;
    private static final float LEADING = 1.38f;
    private static final float LABEL = 110;
    private static final float BOLDER = 0.035f;

    private final PDDocument document;
    private final String reference;
    private final Typeface typeface;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream page;
    private float y;

    Pages(PDDocument document, String reference) throws IOException {
        this.document = document;
        this.reference = reference;
        this.typeface = Typeface.in(document);
        turn();
    }

    void set(Line line) throws IOException {
        switch (line.kind()) {
            case HEAD -> head(line.cells().get(0));
            case TITLE -> text("**" + line.cells().get(0) + "**", 0, 17, 10, 6);
            case HEADING -> text("**" + line.cells().get(0) + "**", 0, 11.5f, 8, 3);
            case BULLET -> bullet(line.cells().get(0));
            case ROW -> row(line.cells());
            case SIGN -> sign(line.cells());
            case SPACE -> y -= 7;
            case TEXT -> text(line.cells().get(0), 0, SIZE, 0, 0);
        }
    }

    void end() throws IOException {
        page.close();
        for (int at = 0; at < pages.size(); at++) {
            try (PDPageContentStream foot = new PDPageContentStream(
                    document, pages.get(at), PDPageContentStream.AppendMode.APPEND, true, true)) {
                foot(foot, at + 1);
            }
        }
    }

    private void turn() throws IOException {
        if (page != null) {
            page.close();
        }
        PDPage next = new PDPage(PDRectangle.LETTER);
        document.addPage(next);
        pages.add(next);
        page = new PDPageContentStream(document, next);
        y = TOP;
    }

    /** Begins a page if so much is not left on this one. */
    private void need(float height) throws IOException {
        if (y - height < BOTTOM) {
            turn();
        }
    }

    private void head(String words) throws IOException {
        text("**" + words + "**", 0, 9.5f, 0, 4);
        rule(LEFT, LEFT + WIDTH, y);
        y -= 10;
    }

    private void bullet(String words) throws IOException {
        need(SIZE * LEADING);
        write("•", LEFT + 4, y - SIZE, SIZE, false);
        text(words, 16, SIZE, 0, 3);
    }

    private void row(List<String> cells) throws IOException {
        need(SIZE * LEADING);
        write(cells.get(0), LEFT, y - SIZE, SIZE, false);
        text(cells.size() > 1 ? cells.get(1) : "", LABEL, SIZE, 0, 0);
    }

    private void sign(List<String> places) throws IOException {
        need(60);
        y -= 44;
        float gap = 24;
        float each = (WIDTH - gap * (places.size() - 1)) / places.size();
        for (int at = 0; at < places.size(); at++) {
            float x = LEFT + at * (each + gap);
            rule(x, x + each, y);
            write(places.get(at), x, y - 12, 9, false);
        }
        y -= 18;
    }

    /** A paragraph, words between two stars in bold. */
    private void text(String words, float indent, float size, float before, float after) throws IOException {
        y -= before;
        List<Word> line = new ArrayList<>();
        float used = 0;
        float space = typeface.width(" ", size);
        for (Word word : words(words)) {
            float width = typeface.width(word.text(), size);
            if (!line.isEmpty() && used + space + width > WIDTH - indent) {
                writeLine(line, indent, size);
                line.clear();
                used = 0;
            }
            used += (line.isEmpty() ? 0 : space) + width;
            line.add(word);
        }
        writeLine(line, indent, size);
        y -= after;
    }

    private void writeLine(List<Word> line, float indent, float size) throws IOException {
        need(size * LEADING);
        float x = LEFT + indent;
        for (Word word : line) {
            write(word.text(), x, y - size, size, word.bold());
            x += typeface.width(word.text() + " ", size);
        }
        y -= size * LEADING;
    }

    private List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        boolean bold = false;
        for (String run : typeface.printable(text).split("\\*\\*", -1)) {
            for (String word : run.strip().split(" +")) {
                if (!word.isEmpty()) {
                    boolean glued = !words.isEmpty()
                            && word.matches("\\p{Punct}.*")
                            && !run.startsWith(" ")
                            && run.startsWith(word);
                    if (glued) {
                        Word last = words.remove(words.size() - 1);
                        words.add(new Word(last.text() + word, last.bold()));
                    } else {
                        words.add(new Word(word, bold));
                    }
                }
            }
            bold = !bold;
        }
        return words;
    }

    private record Word(String text, boolean bold) {}

    private void write(String text, float x, float baseline, float size, boolean bold) throws IOException {
        write(page, text, x, baseline, size, bold);
    }

    private void write(PDPageContentStream on, String text, float x, float baseline, float size, boolean bold)
            throws IOException {
        on.beginText();
        on.setFont(typeface.font(), size);
        on.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        on.setLineWidth(size * BOLDER);
        on.newLineAtOffset(x, baseline);
        on.showText(typeface.printable(text));
        on.endText();
    }

    private void rule(float from, float to, float at) throws IOException {
        page.setLineWidth(0.7f);
        page.moveTo(from, at);
        page.lineTo(to, at);
        page.stroke();
    }

    /** The reference for people and for machines, apart from everything else that may be written on the page. */
    private void foot(PDPageContentStream on, int number) throws IOException {
        float right = LEFT + WIDTH;
        QrCode.draw(on, reference, right - QR, FOOT, QR);
        write(on, reference, LEFT, FOOT + 4, 13, true);
        String count = number + " / " + pages.size();
        write(on, count, LEFT + typeface.width(reference, 13) + 14, FOOT + 4, 9, false);
    }
}
