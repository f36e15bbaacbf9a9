package org.rcm.intake.cli.status;

import java.io.PrintWriter;
import java.util.List;

/** Shows a picture again and again: on a terminal in the same place, elsewhere one after the other with a blank line. */
public final class Redrawing {
    private static final String CLEAR = "\u001b[2J";
    private static final String HOME = "\u001b[H";
    private static final String REST_OF_LINE = "\u001b[K";
    private static final String REST_OF_SCREEN = "\u001b[J";

    private final PrintWriter out;
    private final boolean terminal;
    private boolean begun;

    public Redrawing(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Shows the next one. Drawn over line by line, it does not flicker. */
    public void show(List<String> lines) {
        if (terminal) {
            out.print((begun ? "" : CLEAR) + HOME);
            lines.forEach(line -> out.println(line + REST_OF_LINE));
            out.print(REST_OF_SCREEN);
        } else {
            if (begun && lines.size() > 1) {
                out.println();
            }
            lines.forEach(out::println);
        }
        begun = true;
        out.flush();
    }
}
