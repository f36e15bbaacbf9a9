package org.rcm.intake.mail;

import java.util.ArrayList;
import java.util.List;

/** Keeps the pictures of a document, and none of its words. */
final class RtfPictures implements Rtf.Sink {
    private final List<byte[]> pictures = new ArrayList<>();

    static List<byte[]> of(byte[] rtf) {
        RtfPictures found = new RtfPictures();
        Rtf.read(rtf, found);
        return found.pictures;
    }

    @Override
    public void picture(byte[] content) {
        pictures.add(content);
    }

    @Override
    public void text(String text) {
        // read as a form, where it is one
    }

    @Override
    public void endParagraph() {
        // no words
    }

    @Override
    public void startTable() {
        // no words
    }

    @Override
    public void endCell() {
        // no words
    }

    @Override
    public void endRow() {
        // no words
    }

    @Override
    public void endTable() {
        // no words
    }
}
