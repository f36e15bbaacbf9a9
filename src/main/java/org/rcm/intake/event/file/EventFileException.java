package org.rcm.intake.event.file;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Event files cannot be used; says every mistake of every file, one a line. */
public final class EventFileException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<EventMistake> mistakes;

    public EventFileException(List<EventMistake> mistakes) {
        super(mistakes.stream().map(EventMistake::toString).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    /** In order of files and lines. */
    public List<EventMistake> mistakes() {
        return mistakes;
    }
}
