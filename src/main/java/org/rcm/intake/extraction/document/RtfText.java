package org.rcm.intake.extraction.document;

import org.rcm.intake.mail.Part;
import org.rcm.intake.mail.Rtf;

/** Lays out an RTF document. */
final class RtfText implements Rtf.Sink {
    private final Layout layout;

    private RtfText(Part part) {
        this.layout = new Layout(part.path());
    }

    static FormReader.Form read(Part part) {
        RtfText text = new RtfText(part);
        Rtf.read(part.content(), text);
        return FormReader.Form.of(text.layout.blocks());
    }

    @Override
    public void text(String text) {
        layout.text(text);
    }

    @Override
    public void endParagraph() {
        if (!layout.isFull()) {
            layout.endParagraph();
        }
    }

    @Override
    public void startTable() {
        layout.startTable();
    }

    @Override
    public void endCell() {
        layout.endCell();
    }

    @Override
    public void endRow() {
        layout.endRow();
    }

    @Override
    public void endTable() {
        layout.endTable();
    }

    @Override
    public void picture(byte[] content) {
        // a part of its own
    }
}
